'use client'

import { useEffect, useRef } from 'react'

type Props = {
  /** Another one each time that a card has come after an act; null on a card that was merely opened. */
  arrival: string | null
  title: string
}

/** The heading of a card. After an act the focus goes here: the next card is read from its beginning. */
export function CardTitle({ arrival, title }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (arrival !== null) heading.current?.focus()
  }, [arrival])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  )
}
