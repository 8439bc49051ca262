import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { addPerson } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { releaseNow } from '@/lib/testing/publication'
import { day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { clear } from './clear'
import { publicationQueue } from './queue'
import { gather } from './sameWords'
import { clearForm } from './schema'

const SEARCHED = 'The register of the ministry.'

test('the same words at several requests are decided in one act, each bound to what was read', async () => {
  await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 0 } })
  const [lead, editor] = [await addPerson('lead'), await addPerson('editor')]
  for (let n = 0; n < 3; n += 1) {
    const { id } = await addAsk({ recommendationId: (await addRecommendation()).id })
    await record(editor, id, { verb: 'recordNoAction', effectiveOn: day(), searched: SEARCHED })
  }
  await releaseNow()
  const shown = async () => gather((await publicationQueue(lead)).waiting).flatMap(({ items }) => items)
  const [only, ...more] = await shown()
  expect(more).toEqual([])
  expect(only?.also).toHaveLength(2)

  const sent = { from: '', decision: 'publish', reason: undefined, hasLooked: false }
  const read = (value = '') => clearForm.parse({ ...sent, receipt: randomUUID(), items: [value] })
  const { from: _from, ...input } = read(only?.value)
  expect(await ledgerEntriesOf(() => clear(lead, input))).toBe(1)
  expect(await shown()).toEqual([])

  // Sent once more from a page that was open all the while: at each place somebody has decided since.
  const { from: _again, ...late } = read(only?.value)
  await expect(clear(lead, late)).rejects.toBeInstanceOf(Conflict)
})
