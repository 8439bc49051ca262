'use client'

import { useEffect, useRef, type ReactNode } from 'react'

/** Where an act leads back to: the focus goes here, so that the keyboard goes on from where it was. */
export function Landing({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="landing" role="status" tabIndex={-1} ref={box}>
      {children}
    </div>
  )
}
