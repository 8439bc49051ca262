import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { changeCriterion } from '@/lib/criteria/commands/change'
import { attachEvidence } from '@/lib/evidence/commands/attach'
import { attest, confirmAttestation } from '@/lib/evidence/commands/attest'
import { replaceEvidence } from '@/lib/evidence/commands/replace'
import { approveAs, claim, pendingOn, seenBy } from '@/lib/testing/proposed'
import { aLink, codesOf, day, record } from '@/lib/testing/recorded'
import {
  add,
  against,
  askId,
  assess,
  byTwo,
  criteria,
  draft,
  editor,
  entryOf,
  gather,
  implemented,
  met,
  newestEvidence,
  other,
  outcome,
  resolve,
  standing,
  verifier,
  withdraw,
} from '@/lib/testing/twoPeople'

beforeEach(gather)

test('what a claim rests on is not exchanged by one person for what only they have seen', async () => {
  await implemented()
  const checked = await newestEvidence()
  const own = await add(aLink({ happenedOn: day(-41) }), other)
  await assess(0, 'MET', [own], other)
  await withdraw(checked, other)
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})

test('nor by taking back the doubt that followed from it', async () => {
  await draft()
  await implemented()
  const checked = await newestEvidence()
  await withdraw(checked)
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
  await assess(0, 'MET', [await add(aLink({ happenedOn: day(-41) }))])
  const entryId = await entryOf('dispute')
  const taken = record(editor, askId, { verb: 'takeBack', reason: 'A slip.', entryId })
  expect(await outcome(taken)).not.toEqual(['IMPLEMENTED VERIFIED'])
})

test('what a claim rests on is not replaced by its decider’s own find', async () => {
  await implemented()
  await replaceEvidence(verifier, {
    ...{ evidenceId: await newestEvidence(), receipt: randomUUID(), because: 'Another page.' },
    ...{
      dropsFile: false,
      evidence: aLink({ happenedOn: day(-45), tier: 2, url: 'https://example.org/mine' }),
    },
  })
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})

test('an official act is not replaced by a page of anybody’s', async () => {
  const url = 'https://www.congress.gov/public-law/119th-congress/7'
  const assessments = await met('new')
  await byTwo(
    { verb: 'claimImplemented', effectiveOn: day(-20), assessments },
    { evidence: aLink({ url, happenedOn: day(-40) }) },
  )
  await replaceEvidence(editor, {
    ...{ evidenceId: await newestEvidence(), receipt: randomUUID(), because: 'Another page.' },
    ...{
      dropsFile: false,
      evidence: aLink({ happenedOn: day(-45), tier: 2, url: 'https://example.org/mine' }),
    },
  })
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})

test('a required thing is not declared gone by one, and its proof with it', async () => {
  const second = { position: 2, text: 'A second thing.', isRequired: true, recordedAt: new Date() }
  await db().criterion.create({ data: { askId, ...second } })
  const proofs = [await add(aLink({ happenedOn: day(-40) })), await add(aLink({ happenedOn: day(-41) }))]
  const assessments = (await criteria()).map(({ id }, at) => ({
    ...{ criterionId: id, assessment: 'MET' as const },
    evidenceIds: [proofs[at] ?? ''],
  }))
  await byTwo({ verb: 'claimImplemented', effectiveOn: day(-20), assessments })
  await assess(1, 'NO_LONGER_APPLIES', [])
  await withdraw(proofs[1] ?? '')
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})

test('a contradiction that took the place of an answered one is not answered', async () => {
  await implemented()
  await attachEvidence(other, {
    ...{ askId, receipt: randomUUID() },
    evidence: aLink({ polarity: 'CONTRADICTS', tier: 3, happenedOn: day(-10) }),
  })
  const evidenceId = await against()
  await resolve(0, { contradictionAnswers: [{ evidenceId, answer: 'One reader’s letter.' }] })
  expect(await standing()).toBe('IMPLEMENTED VERIFIED')
  await replaceEvidence(other, {
    ...{ evidenceId, receipt: randomUUID(), because: 'The court has ruled meanwhile.' },
    ...{
      dropsFile: false,
      evidence: aLink({ happenedOn: day(-2), tier: 1, url: 'https://example.org/ruling' }),
    },
  })
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})

test('what the second of two has attested stays theirs when a colleague replaces it', async () => {
  const seen = { title: 'The shelter is open.', happenedOn: day(-40), polarity: 'SUPPORTS' as const }
  await attest(editor, { askId, receipt: randomUUID(), identifiesSurvivor: false, ...seen })
  const { id } = await db().waitingAttestation.findFirstOrThrow({ where: { askId } })
  await confirmAttestation(verifier, { attestationId: id, receipt: randomUUID() })
  const renewed = await replaceEvidence(other, {
    ...{ evidenceId: await newestEvidence(), receipt: randomUUID(), because: 'A picture of it.' },
    ...{ dropsFile: false, evidence: aLink({ happenedOn: day(-40), tier: 2 }) },
  })
  await record(editor, askId, {
    ...{ verb: 'claimImplemented', effectiveOn: day(-20), assessments: await met(renewed) },
  })
  expect(await codesOf(approveAs(verifier, await pendingOn(askId)))).toEqual(['OWN_EVIDENCE'])
})

test('what one person records does not empty what counts as done', async () => {
  const assessments = (await criteria()).map(({ id }) => ({
    ...{ criterionId: id, assessment: 'NO_LONGER_APPLIES' as const, evidenceIds: [] },
  }))
  const note = { verb: 'recordDevelopment' as const, effectiveOn: day(-1), sentence: 'A hearing was held.' }
  expect(await codesOf(record(editor, askId, { ...note, assessments }))).not.toEqual([])
})

test('proof withdrawn and added again by a colleague, after the decider has read it, is read again', async () => {
  const proposalId = await claim(editor, askId)
  const seen = await seenBy(verifier, proposalId)
  await withdraw(await newestEvidence(), other)
  await add(aLink({ happenedOn: day(-40) }), other)
  expect(await codesOf(approveAs(verifier, proposalId, seen))).toEqual(['CONFLICT'])
  expect(await codesOf(approveAs(verifier, proposalId))).toContain('EVIDENCE_WITHDRAWN')
})

test('what counts as done, written anew between proposal and approval, is read again and assessed anew', async () => {
  const proposalId = await claim(editor, askId)
  const seen = await seenBy(verifier, proposalId)
  const [one] = await criteria()
  const version = one?.recordedAt.getTime() ?? 0
  const wording = { kind: 'COMPLETION', text: 'Less.', howToVerify: null, isRequired: true } as const
  await changeCriterion(other, { criterionId: one?.id ?? '', receipt: randomUUID(), version, ...wording })
  expect(await codesOf(approveAs(verifier, proposalId, seen))).toEqual(['CONFLICT'])
})

test('new proof of one person ends no doubt, and a contradiction made a context ends none', async () => {
  await implemented()
  await attachEvidence(other, {
    ...{ askId, receipt: randomUUID() },
    evidence: aLink({ polarity: 'CONTRADICTS', happenedOn: day(-10) }),
  })
  await replaceEvidence(editor, {
    ...{ evidenceId: await against(), receipt: randomUUID(), because: 'It is a context.' },
    ...{ dropsFile: false, evidence: aLink({ happenedOn: day(-10), polarity: 'CONTEXT' }) },
  })
  const assessments = await met(await add(aLink({ happenedOn: day(-41) })))
  await record(editor, askId, {
    ...{ verb: 'recordDevelopment', effectiveOn: day(), sentence: 'A hearing was held.', assessments },
  })
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})
