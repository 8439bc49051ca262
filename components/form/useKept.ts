'use client'

import { use, useEffect, useRef, useState } from 'react'
import { keyOf, theTab } from './kept'
import { keeper, type Found, type Keeper } from './keeper'
import { PersonContext } from './Person'

type Asked = { name: string; opened: string; keepsOnly: string | undefined }

/**
 * What is typed in a form of the desk is kept in this tab until it is accepted. `name`: which form of the page it is;
 * `opened`: the version that it was opened with; `keepsOnly`: of its fields these alone.
 */
export function useKept({ name, opened, keepsOnly }: Asked) {
  const person = use(PersonContext)
  const form = useRef<HTMLFormElement>(null)
  const kept = useRef<Keeper>(null)
  const first = useRef(opened)
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (!form.current || person === null) return
    const key = keyOf(person, `${location.pathname}${location.search}`, name)
    const mine = keeper(form.current, {
      ...{ store: theTab(), key, opened: first.current, tell: setFound, keepsOnly },
    })
    kept.current = mine
    return () => mine.stop()
  }, [person, name, keepsOnly])
  return {
    ...{ person, form, found },
    fill: () => kept.current?.fill(),
    forget: () => kept.current?.forget(),
  }
}
