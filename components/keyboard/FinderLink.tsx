'use client'

import { useSyncExternalStore } from 'react'

/** So that nobody has to know the key. Without script it leads to the page that searches. */
export function FinderLink({ ask }: { ask: () => void }) {
  const key = useSyncExternalStore(never, keyHere, () => null)
  if (key === null)
    return (
      <a className="finder-link" href="/desk/recommendations">
        Find a recommendation
      </a>
    )
  return (
    <button
      type="button"
      className="finder-link"
      aria-haspopup="dialog"
      aria-keyshortcuts={key.code}
      onClick={ask}
    >
      Find or go to… <kbd>{key.shown}</kbd>
    </button>
  )
}

const ON_MAC = { code: 'Meta+K', shown: '⌘ K' }
const ELSEWHERE = { code: 'Control+K', shown: 'Ctrl K' }

function keyHere() {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? ON_MAC : ELSEWHERE
}

function never(): () => void {
  return () => {}
}
