import { expect, test } from 'vitest'
import type { Waiting } from './queue'
import { gather, placesIn } from './sameWords'
import { clearForm, writeSeen } from './schema'

let made = 0
function text(given: Partial<Waiting> = {}): Waiting {
  made += 1
  const key = `0199a7c4-1111-7222-8333-${String(made).padStart(12, '0')}`
  const seen = { noun: 'ENTRY' as const, key, field: 'searched', textSha256: 'a'.repeat(64), ...given }
  const place = { addressee: 'USCIS', entry: null, evidence: null, criterion: null, standing: null }
  return {
    ...{ ...seen, text: 'The register', place, old: null, decision: null, decidedBy: null },
    ...{ marks: [], author: 'Ana', writtenOn: '2026-11-01', written: { authorId: null, at: new Date(0) } },
    ...{ value: writeSeen(seen), ...given },
  }
}
const of = (ref: string, ...items: Waiting[]) => ({ ref, title: `On ${ref}`, items })
const decided = {
  ...{ id: '0199a7c4-1111-7222-8333-944445555666', textSha256: 'a'.repeat(64), recordedAt: new Date(0) },
  ...{ isPublic: false, authorId: 'lea', reason: null },
}

test('the same words at many requests stand once, and name each place as it was read', () => {
  const [first, second, third] = [text(), text(), text()]
  const other = text({ field: 'sentence' })
  const gathered = gather([of('CFR-1', first), of('CFR-2', second, other), of('CFR-3', third)])
  expect(gathered.map(({ ref, items }) => [ref, items.map(({ key }) => key)])).toEqual([
    ['CFR-1', [first.key]],
    ['CFR-2', [other.key]],
  ])
  const [shown] = gathered[0]?.items ?? []
  expect(shown?.also).toEqual([
    { ref: 'CFR-2', addressee: 'USCIS' },
    { ref: 'CFR-3', addressee: 'USCIS' },
  ])
  expect(placesIn(gathered.flatMap(({ items }) => items))).toBe(4)
  const form = { receipt: first.key.replace('-7222', '-4222'), from: '', decision: 'publish' }
  const { items } = clearForm.parse({ ...form, items: [shown?.value], reason: undefined, hasLooked: false })
  expect(items.map(({ key, textSha256 }) => [key, textSha256])).toEqual(
    [first, second, third].map(({ key, textSha256 }) => [key, textSha256]),
  )
})

test('other words, another noun, and what a lead has decided about stay apart', () => {
  const apart = [
    text(),
    text({ textSha256: 'b'.repeat(64) }),
    text({ noun: 'CRITERION' }),
    text({ decision: decided }),
    text({ field: 'status' }),
    text({ field: 'status' }),
  ]
  expect(gather([of('CFR-1', ...apart)])[0]?.items).toEqual(apart.map((item) => ({ ...item, also: [] })))
})

test('so many that a form would have no end stand in several rows, and none is lost', () => {
  const many = Array.from({ length: 450 }, () => text())
  const rows = gather([of('CFR-1', ...many)]).flatMap(({ items }) => items)
  expect(rows.map(({ also }) => also.length + 1)).toEqual([200, 200, 50])
  expect(rows.flatMap(({ value }) => value.split(' '))).toEqual(many.map(({ value }) => value))
})

test('from the plain queue, of which a form says nothing, texts are decided like from a filtered one', () => {
  const box = writeSeen({
    noun: 'ENTRY',
    key: crypto.randomUUID(),
    field: 'sentence',
    textSha256: 'a'.repeat(64),
  })
  const sent = { receipt: crypto.randomUUID(), items: [box], decision: 'publish' }
  expect(clearForm.parse(sent)).toMatchObject({ from: '', isPublic: true })
})
