'use client'

import { useEffect } from 'react'
import { forget, theTab } from './kept'

/** Where somebody has signed out: nothing that was typed stays in this tab. */
export function ForgetTyped() {
  useEffect(() => forget(theTab(), Date.now(), null), [])
  return null
}
