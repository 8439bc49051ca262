import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import type { RecordInput } from '@/lib/asks/schema'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import type { EvidenceInput } from '@/lib/evidence/schema'
import { actor, addPerson } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { approveAs, claim, implementedRequest, pendingOn } from '@/lib/testing/proposed'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import type { Implementation } from '@/lib/workflow/statuses'

let editor: PersonActor
let verifier: PersonActor
let lead: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
  verifier = await addPerson('verifier')
  lead = await addPerson('lead')
})

type From = 'NOT_ASSESSED' | 'IMPLEMENTED' | 'DISPUTED' | 'REGRESSED' | 'CLOSED'
type Case = {
  name: string
  from: From
  request: (askId: string) => Promise<RecordInput['request']> | RecordInput['request']
  evidence?: EvidenceInput
  /** Said and given less, it is refused with this code. */
  lacking: RecordInput['request']
  code: string
  decides: 'verifier' | 'lead'
  into: Implementation
}

/** All that counts as done, on what comes along: from so many days ago. */
const proven = async (askId: string, days: number) => ({
  assessments: (await implementedRequest(askId)).assessments,
  effectiveOn: day(-days),
})
const instrument = { kind: 'INSTRUMENT', title: 'Directive 2026/1' } as const

const CASES: Case[] = [
  {
    name: 'claimPartial',
    from: 'NOT_ASSESSED',
    request: async (id) => ({ verb: 'claimPartial', remainder: 'The rest.', ...(await proven(id, 10)) }),
    evidence: aLink(),
    lacking: { verb: 'claimPartial', effectiveOn: day(-10) },
    code: 'REMAINDER_MISSING',
    decides: 'verifier',
    into: 'PARTIALLY_IMPLEMENTED',
  },
  {
    name: 'claimImplemented',
    from: 'NOT_ASSESSED',
    request: async (id) => ({ verb: 'claimImplemented', ...(await proven(id, 10)) }),
    evidence: aLink(),
    lacking: { verb: 'claimImplemented', effectiveOn: day(-10) },
    code: 'CRITERION_NOT_MET',
    decides: 'verifier',
    into: 'IMPLEMENTED',
  },
  {
    name: 'resume',
    from: 'REGRESSED',
    request: async (id) => ({ verb: 'resume', to: 'IMPLEMENTED', ...(await proven(id, 2)) }),
    evidence: aLink({ happenedOn: day(-3) }),
    lacking: { verb: 'resume', to: 'IMPLEMENTED', effectiveOn: day(-2) },
    code: 'CRITERION_UNPROVEN',
    decides: 'verifier',
    into: 'IMPLEMENTED',
  },
  {
    name: 'closeNotImplemented',
    from: 'NOT_ASSESSED',
    request: () => ({
      ...{ verb: 'closeNotImplemented', effectiveOn: day(-10), ending: 'REFUSED' },
      ...{ reason: 'It was voted down.', risk: 'Workers stay without redress.' },
    }),
    lacking: { verb: 'closeNotImplemented', effectiveOn: day(-10), ending: 'REFUSED', reason: 'No.' },
    code: 'RISK_MISSING',
    decides: 'lead',
    into: 'CLOSED_NOT_IMPLEMENTED',
  },
  {
    name: 'supersede',
    from: 'NOT_ASSESSED',
    request: () => ({ verb: 'supersede', effectiveOn: day(-10), successor: instrument }),
    lacking: { verb: 'supersede', effectiveOn: day(-10) },
    code: 'SUCCESSOR_MISSING',
    decides: 'lead',
    into: 'SUPERSEDED',
  },
  {
    name: 'reopen',
    from: 'CLOSED',
    request: () => ({ verb: 'reopen', to: 'IN_PROGRESS', effectiveOn: day(-2) }),
    evidence: aLink({ tier: 2, happenedOn: day(-2) }),
    lacking: { verb: 'reopen', effectiveOn: day(-2) },
    code: 'TARGET_MISSING',
    decides: 'verifier',
    into: 'IN_PROGRESS',
  },
  {
    name: 'resolveDispute',
    from: 'DISPUTED',
    request: () => ({ verb: 'resolveDispute', effectiveOn: day(-1), answer: 'The act is in force.' }),
    lacking: { verb: 'resolveDispute', effectiveOn: day(-1) },
    code: 'ANSWER_MISSING',
    decides: 'verifier',
    into: 'IMPLEMENTED',
  },
]

async function askIn(from: From): Promise<string> {
  const { id } = await addAsk()
  if (from === 'NOT_ASSESSED') return id
  if (from === 'CLOSED') {
    const closing = { ending: 'LAPSED', reason: 'It lapsed.', risk: 'Nothing is done.' } as const
    await record(editor, id, { verb: 'closeNotImplemented', effectiveOn: day(-10), ...closing })
    await approveAs(lead, await pendingOn(id))
    return id
  }
  await approveAs(verifier, await claim(editor, id))
  const against = aLink({ polarity: 'CONTRADICTS', happenedOn: day(-5) })
  if (from === 'REGRESSED') {
    const request = { verb: 'recordRegression', effectiveOn: day(-5), lost: 'All of it.' } as const
    await record(editor, id, request, { evidence: against })
  }
  if (from === 'DISPUTED')
    await record(editor, id, { verb: 'dispute', effectiveOn: day(-3), reason: 'Is it in force?' })
  return id
}

/** What contradicts the claim is answered in it. */
async function whole(one: Case, askId: string): Promise<RecordInput['request']> {
  const against = await db().askEvidence.findMany({ where: { askId, polarity: 'CONTRADICTS' } })
  const contradictionAnswers = against.map(({ evidenceId }) => ({ evidenceId, answer: 'It was taken back.' }))
  return { ...(await one.request(askId)), contradictionAnswers }
}

describe.each(CASES)('$name', (one) => {
  const sent = one.evidence ? { evidence: one.evidence } : {}
  const stateOf = async (id: string) => (await db().ask.findUniqueOrThrow({ where: { id } })).implementation

  test('waits as a proposal, with one line in the ledger, and the right person makes it count', async () => {
    const askId = await askIn(one.from)
    const before = await stateOf(askId)
    const request = await whole(one, askId)
    expect(await ledgerEntriesOf(() => record(editor, askId, request, sent))).toBe(1)
    expect(await stateOf(askId)).toBe(before)
    const proposalId = await pendingOn(askId)
    const wrong = one.decides === 'lead' ? verifier : await addPerson('viewer')
    expect(await codesOf(approveAs(wrong, proposalId))).toContain('NOT_A_DECIDER')
    expect(await codesOf(approveAs(editor, proposalId))).toContain('OWN_PROPOSAL')
    const right = one.decides === 'lead' ? lead : verifier
    expect(await ledgerEntriesOf(() => approveAs(right, proposalId))).toBe(1)
    expect(await stateOf(askId)).toBe(one.into)
  })

  test('by a viewer is forbidden, and leaves nothing', async () => {
    const askId = await askIn(one.from)
    const request = await whole(one, askId)
    const sending = () => record(actor('viewer'), askId, request, sent)
    await expect(sending()).rejects.toThrow(Forbidden)
    expect(await ledgerEntriesOf(sending)).toBe(0)
  })

  test(`without what it needs is refused with ${one.code}, and leaves nothing`, async () => {
    const askId = await askIn(one.from)
    expect(await codesOf(record(editor, askId, one.lacking))).toContain(one.code)
    expect(await ledgerEntriesOf(() => record(editor, askId, one.lacking))).toBe(0)
    expect(await db().proposal.count({ where: { askId, state: 'PENDING' } })).toBe(0)
  })
})
