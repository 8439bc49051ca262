'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Finder } from './Finder'
import { FinderLink } from './FinderLink'
import { Help } from './Help'
import { actOf, type Act, type DeskPlace } from './keys'
import { isTyping, leave, move, pressOwn, searchField } from './page'
import { hasSingleKeys } from './singleKeys'

/** How long a letter is waited for after g, in milliseconds. */
const PATIENCE = 1500

/** The keys of the desk, the help that lists them, and the way to find or go to anything. */
export function Keyboard({ places }: { places: readonly DeskPlace[] }) {
  const [open, setOpen] = useState<'help' | 'palette' | null>(null)
  const wentAt = useRef(-PATIENCE)
  const pressedAt = useRef(-Infinity)

  /** False where the page has nothing for it: then the key stays the browser's. */
  const isDone = (act: Act): boolean => {
    if (act.do === 'press') return pressOwn(act.letter)
    if (act.do === 'go') {
      const place = places.find(({ letter }) => letter === act.letter)
      if (place) location.assign(place.href)
      return place !== undefined
    }
    if (act.do === 'leave') return leave()
    const field = act.do === 'search' ? searchField() : null
    if (field) field.focus()
    else if (act.do === 'next' || act.do === 'previous') move(act.do)
    else if (act.do !== 'wait') setOpen(act.do === 'help' ? 'help' : 'palette')
    return true
  }

  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const act = actOf(event, {
      isTyping: isTyping(event.target),
      isInDialog: document.querySelector('dialog[open]') !== null,
      hasSingleKeys: hasSingleKeys(),
      isGoing: event.timeStamp - wentAt.current < PATIENCE,
      sincePress: event.timeStamp - pressedAt.current,
    })
    wentAt.current = act?.do === 'wait' ? event.timeStamp : -PATIENCE
    if (!act || !isDone(act)) return
    if (act.do === 'press') pressedAt.current = event.timeStamp
    event.preventDefault()
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])

  // What closes has closed itself, and perhaps opened the other.
  const close = (closed: typeof open) => setOpen((now) => (now === closed ? null : now))
  return (
    <>
      <FinderLink ask={() => setOpen('palette')} />
      {open === 'palette' && (
        <Finder places={places} close={() => close('palette')} help={() => setOpen('help')} />
      )}
      {open === 'help' && <Help places={places} close={() => close('help')} />}
    </>
  )
}
