'use client'

import { use, useEffect, useRef } from 'react'
import { ContactList } from '@/components/contacts/ContactList'
import { FormContext } from '@/components/form/FormContext'
import type { FoundContacts as Found } from '@/lib/contacts/queries/search'

/** What the search has found, below it; nothing before the first one. The focus goes here. */
export function FoundContacts({ canCorrect }: { canCorrect: boolean }) {
  const { state } = use(FormContext)
  const sentence = useRef<HTMLParagraphElement>(null)
  const found = state.problems.length === 0 && isFound(state.beside) ? state.beside : null
  const wasSearched = found !== null
  useEffect(() => {
    if (wasSearched) sentence.current?.focus()
  }, [wasSearched, state.attempt])
  if (!found) return null
  return (
    <>
      <p role="status" tabIndex={-1} className="prose" ref={sentence}>
        {foundSentence(found)}
      </p>
      {found.contacts.length > 0 && (
        <ContactList lines={found.contacts} canCorrect={canCorrect} hasAddressee />
      )}
    </>
  )
}

/** What an action has given along is its own: nothing else is of this shape. */
function isFound(beside: unknown): beside is Found {
  return typeof beside === 'object' && beside !== null && 'contacts' in beside && 'isAsked' in beside
}

function foundSentence({ isAsked, contacts: { length }, isMore }: Found): string {
  if (!isAsked) return 'Type a word, or choose with whom or what it was.'
  if (length === 0) return 'No contact fits. Try fewer words, or others.'
  if (isMore) return `The newest ${length} contacts that fit. Add a word to see fewer.`
  return length === 1 ? 'One contact fits.' : `${length} contacts fit, the newest first.`
}
