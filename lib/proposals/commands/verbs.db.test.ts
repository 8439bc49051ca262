import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import type { EvidenceInput } from '@/lib/evidence/schema'
import { actor, addPerson } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import type { Implementation, Response } from '@/lib/workflow/statuses'
import type { RecordInput } from '@/lib/asks/schema'

type Case = {
  request: RecordInput['request']
  evidence?: EvidenceInput
  /** Said and given less, it is refused with this code. */
  lacking: RecordInput['request']
  code: string
  into: Implementation
  response?: Response
  from?: 'COMMITTED' | 'CLAIMED'
}

const on = day(-10)
const against = aLink({ polarity: 'CONTRADICTS', happenedOn: day(-5) })
const CASES: Case[] = [
  {
    request: { verb: 'recordNoAction', effectiveOn: on, searched: 'Congress.gov, Federal Register' },
    lacking: { verb: 'recordNoAction', effectiveOn: on },
    code: 'SEARCHED_MISSING',
    into: 'NO_ACTION',
  },
  {
    request: { verb: 'recordCommitment', effectiveOn: on },
    evidence: aLink({ tier: 3 }),
    lacking: { verb: 'recordCommitment', effectiveOn: on },
    code: 'EVIDENCE_MISSING',
    into: 'COMMITTED',
  },
  {
    request: { verb: 'recordProgress', effectiveOn: on },
    evidence: aLink({ tier: 2 }),
    lacking: { verb: 'recordProgress', effectiveOn: on },
    code: 'EVIDENCE_MISSING',
    into: 'IN_PROGRESS',
  },
  {
    request: { verb: 'recordDevelopment', effectiveOn: on, sentence: 'It passed the House.' },
    lacking: { verb: 'recordDevelopment', effectiveOn: on, sentence: '  ' },
    code: 'SENTENCE_MISSING',
    into: 'NOT_ASSESSED',
  },
  {
    from: 'COMMITTED',
    request: { verb: 'recordLapse', effectiveOn: on, lapse: 'SESSION_ENDED' },
    evidence: aLink({ tier: 4 }),
    lacking: { verb: 'recordLapse', effectiveOn: on },
    code: 'LAPSE_MISSING',
    into: 'NO_ACTION',
  },
  {
    request: { verb: 'recordResponse', effectiveOn: on, response: 'NOTED', words: 'We have taken note.' },
    lacking: { verb: 'recordResponse', effectiveOn: on, response: 'NOTED' },
    code: 'WORDS_MISSING',
    into: 'NOT_ASSESSED',
    response: 'NOTED',
  },
  {
    request: { verb: 'recordResponse', effectiveOn: on, response: 'AWAITED' },
    evidence: aLink({ tier: 4 }),
    lacking: { verb: 'recordResponse', effectiveOn: on, response: 'AWAITED' },
    code: 'PROOF_OF_SENDING_MISSING',
    into: 'NOT_ASSESSED',
    response: 'AWAITED',
  },
  {
    from: 'COMMITTED',
    request: { verb: 'reconfirm', effectiveOn: on },
    lacking: { verb: 'reconfirm' },
    code: 'DATE_MISSING',
    into: 'COMMITTED',
  },
  {
    from: 'CLAIMED',
    request: { verb: 'recordRegression', effectiveOn: day(-5), lost: 'The programme was closed.' },
    evidence: against,
    lacking: { verb: 'recordRegression', effectiveOn: day(-5) },
    code: 'LOST_MISSING',
    into: 'REGRESSED',
  },
  {
    from: 'CLAIMED',
    request: { verb: 'dispute', effectiveOn: day(-5), reason: 'The rule was never applied.' },
    lacking: { verb: 'dispute', effectiveOn: day(-5) },
    code: 'REASON_MISSING',
    into: 'PARTIALLY_IMPLEMENTED',
  },
]

let editor: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
})

async function askIn(from: Case['from']): Promise<string> {
  const { id } = await addAsk()
  if (from === 'COMMITTED')
    await record(editor, id, { verb: 'recordCommitment', effectiveOn: day(-60) }, { evidence: aLink() })
  if (from === 'CLAIMED') await claim(id)
  return id
}

/** A claim as a decided proposal leaves it, past the commands: what follows is tested, not how it came about. */
async function claim(askId: string): Promise<void> {
  await db().statusEntry.create({
    data: {
      askId,
      verb: 'claimPartial',
      implementation: 'PARTIALLY_IMPLEMENTED',
      verification: 'VERIFIED',
      effectiveOn: new Date(day(-60)),
      checkedOn: new Date(day(-60)),
      reverifyOn: new Date(day(300)),
      said: { remainder: 'The rest.' },
      authorId: editor.id,
      deciderId: (await addPerson('verifier')).id,
      recordedAt: new Date(Date.now() - 86_400_000),
    },
  })
}

describe.each(CASES)('$request.verb $request.response', (one) => {
  const sent = one.evidence ? { evidence: one.evidence } : {}

  test('by an editor leaves one entry, one line in the ledger, and the state it leads to', async () => {
    const askId = await askIn(one.from)
    const before = await db().statusEntry.count({ where: { askId } })
    expect(await ledgerEntriesOf(() => record(editor, askId, one.request, sent))).toBe(1)
    expect(await db().statusEntry.count({ where: { askId } })).toBe(before + 1)
    expect(await db().ask.findUniqueOrThrow({ where: { id: askId } })).toMatchObject({
      implementation: one.into,
      response: one.response ?? 'NOT_SENT',
    })
  })

  test('by a viewer is forbidden, and leaves nothing', async () => {
    const askId = await askIn(one.from)
    const sending = () => record(actor('viewer'), askId, one.request, sent)
    await expect(sending()).rejects.toThrow(Forbidden)
    expect(await ledgerEntriesOf(sending)).toBe(0)
  })

  test(`without what it needs is refused with ${one.code}, and leaves nothing`, async () => {
    const askId = await askIn(one.from)
    const before = await db().statusEntry.count({ where: { askId } })
    expect(await codesOf(record(editor, askId, one.lacking))).toContain(one.code)
    expect(await ledgerEntriesOf(() => record(editor, askId, one.lacking))).toBe(0)
    expect(await db().statusEntry.count({ where: { askId } })).toBe(before)
  })
})
