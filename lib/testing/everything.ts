import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import { toDate } from '@/lib/core/dates'
import { BEGINNING } from '@/lib/ledger/chain'
import { write } from '@/lib/ledger/write'
import { addPerson } from './actors'
import { addAsk, addEvidence } from './factories'

/** A row in every append-only table, for tests that try to change them. */
export async function addOneOfEach(): Promise<void> {
  const author = await addPerson('lead')
  const ask = await addAsk()
  const evidence = await addEvidence({ authorId: author.id, askId: ask.id })
  const recordedAt = new Date()
  const authored = { authorId: author.id, recordedAt }
  const [criterion] = ask.criteria
  await db().criterionAssessment.create({
    data: { criterionId: criterion?.id ?? '', assessment: 'TOO_EARLY', evidenceIds: [], ...authored },
  })
  await db().evidenceWithdrawal.create({
    data: { evidenceId: evidence.id, reason: 'Not that one', ...authored },
  })
  const sha256 = 'f'.repeat(64)
  await db().storedFile.create({ data: { sha256, byteSize: 1, mediaType: 'text/plain' } })
  await db().publicCopy.create({ data: { evidenceId: evidence.id, sha256, ...authored } })
  await db().clearance.create({
    data: {
      noun: 'EVIDENCE',
      key: evidence.id,
      field: 'title',
      textSha256: sha256,
      isPublic: true,
      ...authored,
    },
  })
  await db().statusEntry.create({
    data: {
      askId: ask.id,
      verb: 'recordNoAction',
      implementation: 'NO_ACTION',
      effectiveOn: toDate('2026-02-01'),
      said: {},
      ...authored,
      evidence: { create: { evidenceId: evidence.id } },
      release: { create: { release: 1, releasedAt: recordedAt } },
    },
  })
  const about = { recommendationId: ask.recommendationId, ...authored }
  const mention = { personId: author.id, recordedAt }
  const mentions = { create: { ...mention, aside: { create: { recordedAt } } } }
  await db().comment.create({ data: { body: 'Staff only', ...about, mentions } })
  await db().contact.create({
    data: {
      ...{
        addresseeId: ask.addresseeId,
        kind: 'CALL',
        happenedOn: toDate('2026-02-01'),
        ourIds: [author.id],
      },
      ...{ whom: 'The office', said: 'Soon.', ...authored },
      asks: { create: { askId: ask.id } },
      stepDone: { create: authored },
    },
  })
  await db().wording.create({
    data: {
      noun: 'RECOMMENDATION',
      key: ask.recommendationId,
      version: 1,
      said: { title: 'As it was' },
      ...authored,
    },
  })
  await db().assignment.create({ data: { duty: 'OWNER', effectiveOn: toDate('2026-02-01'), ...about } })
  await write(author, async () => ({ event: 'tested', subject: 'test/1', content: {} }), {
    receipt: randomUUID(),
  })
  await db().release.create({
    data: {
      sequence: 1,
      releasedAt: recordedAt,
      recordCount: 1,
      previousHash: BEGINNING,
      hash: '1'.repeat(64),
      records: { create: { kind: 'DEMAND', key: 'test', body: {}, salt: '', hash: '' } },
    },
  })
}
