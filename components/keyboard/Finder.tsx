'use client'

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import type { DeskPlace } from './keys'
import { Modal } from './Modal'
import { fitting, refIn, saidOf, stepped, type Option } from './options'
import { OptionList } from './OptionList'
import { actsHere, press, wordsOf } from './page'
import { useFound, type Answer } from './useFound'

type Props = { places: readonly DeskPlace[]; close: () => void; help: () => void }

/** Type to find: places of the desk, acts of this page, recommendations, lists, addressees and people. */
export function Finder({ places, close, help }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  // Read once, as it opens: nothing moves behind it.
  const [near] = useState(() => [...actOptions(), ...placeOptions(places), helpOption(help)])
  const answer = useFound(typed.trim())
  const options = offered(near, typed, answer)
  const state = answer.state === 'still' && answer.typed !== typed.trim() ? 'asking' : answer.state
  const place = Math.min(chosen, options.length - 1)
  const active = options[place]

  useEffect(() => {
    document.getElementById(`${id}-${place}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, place])

  const choose = (option: Option) => {
    // Closed first: the focus is back on the page when the act is done there.
    field.current?.closest('dialog')?.close()
    if ('href' in option) location.assign(option.href)
    else option.act()
  }
  const hear = (event: KeyboardEvent) => {
    // Who composes a character chooses it with these keys.
    if (event.nativeEvent.isComposing) return
    const steps = { ArrowDown: 1, ArrowUp: -1 } as const
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setChosen(stepped(options.length, place, steps[event.key]))
    else if (event.key === 'Enter' && active) choose(active)
    else return
    event.preventDefault()
  }

  return (
    <Modal label="Find or go to" className="finder" close={close}>
      <label htmlFor={id}>Find or go to</label>
      <input
        ref={field}
        id={id}
        type="text"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active && `${id}-${place}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder="cfr 3, T visa, a colleague …"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setChosen(0)
        }}
        onKeyDown={hear}
      />
      <OptionList {...{ id, options, place, choose }} />
      <p className="soft small" role="status">
        {saidOf(options.length, state)}{' '}
        {state === 'signed out' && (
          <a href="/sign-in" target="_blank">
            Sign in (opens another tab)
          </a>
        )}
      </p>
    </Modal>
  )
}

function offered(near: readonly Option[], typed: string, answer: Answer): Option[] {
  const isAnswered = answer.typed === typed.trim()
  const ref = refIn(typed)
  // A reference needs no answer to go there; once there is one, it knows whether it exists.
  const isKnown = isAnswered && answer.state === 'still'
  const direct: Option[] =
    ref && !isKnown ? [{ group: 'Recommendations', label: ref, href: desk.recommendation(ref) }] : []
  // Of a question before this one, what it found stays until there is something new.
  const rest = typed.trim() === '' || direct.length > 0 ? [] : answer.options
  return ref ? [...direct, ...rest, ...fitting(near, typed)] : [...fitting(near, typed), ...rest]
}

function placeOptions(places: readonly DeskPlace[]): Option[] {
  return places.map(({ href, label }) => ({ group: 'Go to', label, href }))
}

function actOptions(): Option[] {
  return actsHere().map((element) => ({
    group: 'On this page',
    label: wordsOf(element),
    act: () => press(element),
  }))
}

function helpOption(help: () => void): Option {
  return { group: 'Go to', label: 'Keyboard: which keys work here', act: help }
}
