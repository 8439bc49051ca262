'use client'

import { useEffect } from 'react'

/** In milliseconds: so long a card is new. The second half of a double press says nothing about it. */
const NEW = 400
/** In milliseconds: so long after `g` a letter leads to another page. */
const LEADING = 1500

/** Presses what has the key as its shortcut, while nobody types and nothing is under way. `turn`: another one for each card. */
export function CardKeys({ turn }: { turn: string }) {
  useEffect(() => {
    const since = performance.now()
    let ledAt = -Infinity
    const press = (event: KeyboardEvent) => {
      // What is typed leads nowhere.
      if (isMeantElsewhere(event)) return
      if (event.key === 'g') ledAt = event.timeStamp
      if (event.timeStamp - ledAt < LEADING || performance.now() - since < NEW) return
      const control = document.querySelector<HTMLElement>(
        `main [aria-keyshortcuts="${CSS.escape(event.key)}"]`,
      )
      const isUnderWay = document.querySelector('main [aria-disabled="true"]') !== null
      if (control === null || isUnderWay) return
      event.preventDefault()
      control.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [turn])
  return null
}

function isMeantElsewhere(event: KeyboardEvent): boolean {
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
  const isTyping =
    event.target instanceof Element &&
    event.target.closest('input, textarea, select, [contenteditable]') !== null
  return event.defaultPrevented || event.repeat || event.isComposing || hasModifier || isTyping
}
