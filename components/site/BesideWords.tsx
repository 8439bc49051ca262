import type { Beside } from '@/lib/progress/views'

/** What the headline does not count. Each has a unit of its own, and none is added to another. */
export function BesideWords({ beside }: { beside: Beside }) {
  const counts = [
    count(beside.parts, 'part of compound ones', 'parts of compound ones'),
    count(beside.requests, 'request', 'requests') +
      ' to ' +
      count(beside.addressees, 'addressee', 'addressees'),
    count(beside.demands, 'thing asked again and again', 'things asked again and again'),
  ]
  return (
    <p className="soft prose">
      They come from {count(beside.documents, 'document', 'documents')}, each recommendation counted once.
      Beside them there are {counts.slice(0, -1).join(', ')} and {counts.at(-1)}.
    </p>
  )
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
