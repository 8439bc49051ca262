'use client'

import { useEffect, useRef } from 'react'

/** What would happen, were the form sent as it is. The focus goes here. */
export function Ahead({ sentences }: { sentences: readonly string[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  if (sentences.length === 0) return null
  return (
    <div className="notice is-calm" role="status" tabIndex={-1} ref={box}>
      <p className="notice-title">Not sent yet. This would happen:</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
