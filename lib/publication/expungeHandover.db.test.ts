import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { handOver } from '@/lib/assignments/commands/handOver'
import { handedLines } from '@/lib/assignments/queries/handover'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { keepCheckpoint } from '@/lib/ledger/checkpoints'
import { addPerson } from '@/lib/testing/actors'
import { addRecommendation } from '@/lib/testing/factories'
import { keepSome } from '@/lib/testing/kept'
import { placesOf } from '@/lib/testing/places'
import { codesOf, day, ledgerEntriesOf } from '@/lib/testing/recorded'
import { wrong } from '@/lib/testing/verified'
import { expunge } from './expunge'
import { expungings } from './expungings'
import { removable } from './removable'

const NOTE = 'Ask Maria Lopez in Tucson again'
let lead: PersonActor
let editor: PersonActor
let refs: string[]
beforeEach(async () => {
  ;[lead, editor] = [await addPerson('lead'), await addPerson('editor')]
  refs = []
  for (let n = 0; n < 3; n += 1) refs.push((await addRecommendation()).ref)
})

/** All three to the editor in one act, with a note; the assignment of the second of them. */
async function handed(note: string): Promise<string> {
  const each = (await handedLines(lead, refs)).map(({ id, version }) => ({ id, version }))
  await handOver(lead, {
    ...{ receipt: randomUUID(), filter: {}, duty: 'OWNER', which: { each }, effectiveOn: day() },
    ...{ personId: editor.id, note },
  })
  const where = { personId: editor.id, recommendation: { ref: refs[1] ?? '' } }
  return (await db().assignment.findFirstOrThrow({ where })).id
}
const notes = async () =>
  (await db().assignment.findMany({ where: { personId: editor.id } })).map(({ note }) => note)
const remove = (key: string, receipt = randomUUID()) => expunge(lead, { receipt, noun: 'assignment', key })

test.each([
  ['a note', NOTE],
  ['a short one', 'Maria'],
])('%s goes from all that one act handed over, in one line of the ledger', async (_what, note) => {
  const key = await handed(note)
  const [receipt, before] = [randomUUID(), await db().expunging.count()]
  expect(await ledgerEntriesOf(() => remove(key, receipt))).toBe(1)
  expect(await ledgerEntriesOf(() => remove(key, receipt))).toBe(0)
  expect(await notes()).toEqual(refs.map(() => 'Removed for safety'))
  expect(await db().expunging.count()).toBe(before + 1)
  expect((await expungings(lead)).findLast((one) => one.noun === 'assignment')).toMatchObject({
    ref: refs[1],
  })
  expect(await codesOf(remove(key))).toEqual(['FAILED'])
})

test('it is gone from everything that is kept, and the ledger still verifies', async () => {
  await keepSome()
  const key = await handed(NOTE)
  expect((await placesOf(NOTE)).sort()).toEqual(['heed."Assignment"', 'heed."LedgerContent"'])
  await remove(key)
  expect(await placesOf(NOTE)).toEqual([])
  await keepCheckpoint(new Date())
  expect(await wrong()).toBeNull()
})

test('where else it stands is named beforehand, and another act with the same note is none of it', async () => {
  const first = await handed(NOTE)
  const [one = ''] = refs
  const each = (await handedLines(lead, [one])).map(({ id, version }) => ({ id, version }))
  await handOver(lead, {
    ...{ receipt: randomUUID(), filter: {}, duty: 'DEPUTY', which: { each }, effectiveOn: day() },
    ...{ personId: lead.id, note: NOTE },
  })
  const { ref, also, words, reach } = await removable(lead, 'assignment', first)
  expect([ref, also]).toEqual([refs[1], [refs[0], refs[2]]])
  expect(words).toEqual([{ what: 'handover', text: NOTE }])
  // On the same recommendation it is repeated, and so removed there, too.
  expect(reach.notes).toBe(1)
})

test('an editor removes no note, and nothing is left of the attempt', async () => {
  const key = await handed(NOTE)
  const attempt = () => expunge(editor, { receipt: randomUUID(), noun: 'assignment', key })
  expect(await ledgerEntriesOf(attempt)).toBe(0)
  await expect(attempt()).rejects.toThrow(Forbidden)
  expect(await notes()).toEqual(refs.map(() => NOTE))
})
