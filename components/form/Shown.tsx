'use client'

import { useEffect, useRef } from 'react'

/** Something that is shown this once, to be copied. */
export function Shown({ label, text }: { label: string; text: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [text])
  return (
    <div className="notice is-good" role="status" tabIndex={-1} ref={box}>
      <p>{label}</p>
      <p>
        <code>{text}</code>
      </p>
    </div>
  )
}
