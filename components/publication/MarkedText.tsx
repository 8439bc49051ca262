import type { ReactNode } from 'react'

type Mark = { from: number; to: number; what: string }

/** A text with what may hurt somebody marked in it; below, what each mark is. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const pieces: ReactNode[] = []
  let last = 0
  for (const { from, to } of marks) {
    pieces.push(text.slice(last, from), <mark key={from}>{text.slice(from, to)}</mark>)
    last = to
  }
  return (
    <>
      <q className="offered">
        {pieces}
        {text.slice(last)}
      </q>
      {marks.length > 0 && (
        <span className="below">
          Marked: {marks.map(({ from, to, what }) => `“${text.slice(from, to)}”, ${what}`).join('; ')}
        </span>
      )}
    </>
  )
}
