'use client'

import { useSyncExternalStore } from 'react'

const KEY = 'heed single keys'
const listeners = new Set<() => void>()

/** Whether keys without Ctrl or Cmd do anything: a choice kept on this device, on until somebody switches it off. */
export function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

export function switchSingleKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // Where a browser keeps nothing, they stay as they are.
  }
  listeners.forEach((listener) => listener())
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(listen, hasSingleKeys, () => true)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  // Another tab may have switched them.
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
