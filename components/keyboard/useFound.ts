'use client'

import { useEffect, useState } from 'react'
import type { Option } from './options'

export type Answer = { typed: string; options: Option[]; state: 'still' | 'lost' | 'signed out' }

const NOTHING: Answer = { typed: '', options: [], state: 'still' }
/** A word is typed to its end before it is asked for, in milliseconds. */
const PAUSE = 150

/** What the server finds for what is typed; a question that is overtaken is dropped. */
export function useFound(typed: string): Answer {
  const [answer, setAnswer] = useState(NOTHING)
  useEffect(() => {
    if (typed === '') return
    const question = new AbortController()
    const timer = setTimeout(() => {
      ask(typed, question.signal).then(setAnswer, () => {
        if (!question.signal.aborted) setAnswer({ typed, options: [], state: 'lost' })
      })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      question.abort()
    }
  }, [typed])
  return typed === '' ? NOTHING : answer
}

async function ask(typed: string, signal: AbortSignal): Promise<Answer> {
  const answer = await fetch(`/api/desk/find?${new URLSearchParams({ text: typed })}`, { signal })
  if (answer.status === 401) return { typed, options: [], state: 'signed out' }
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`)
  const body: unknown = await answer.json()
  const found = typeof body === 'object' && body !== null && 'found' in body ? body.found : []
  return { typed, options: Array.isArray(found) ? found.flatMap(optionOf) : [], state: 'still' }
}

function optionOf(one: unknown): Option[] {
  if (typeof one !== 'object' || one === null) return []
  if (!('group' in one && 'label' in one && 'href' in one)) return []
  const [group, label, href] = [String(one.group), String(one.label), String(one.href)]
  const detail = 'detail' in one && typeof one.detail === 'string' ? { detail: one.detail } : {}
  return [{ group, label, href, ...detail }]
}
