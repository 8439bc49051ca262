'use client'

import { createContext, useEffect, type ReactNode } from 'react'
import { forget, theTab } from './kept'

/** Whose desk this is, by their id; null where nobody is signed in, and nothing typed is kept. */
export const PersonContext = createContext<string | null>(null)

/** Around the pages of one person. What somebody else typed in this tab is dropped as they come in. */
export function Person({ id, children }: { id: string; children: ReactNode }) {
  useEffect(() => forget(theTab(), Date.now(), id), [id])
  return <PersonContext value={id}>{children}</PersonContext>
}
