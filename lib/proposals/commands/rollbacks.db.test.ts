import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { attachEvidence } from '@/lib/evidence/commands/attach'
import { aLink, day, record } from '@/lib/testing/recorded'
import {
  against,
  askId,
  assess,
  byTwo,
  criteria,
  dispute,
  draft,
  editor,
  entryOf,
  gather,
  implemented,
  lead,
  met,
  newestEvidence,
  other,
  outcome,
  partial,
  resolve,
  rollBack,
  standing,
  why,
  withdraw,
} from '@/lib/testing/twoPeople'

beforeEach(gather)

test('a rollback that two have confirmed is not taken back by one', async () => {
  await draft()
  await partial(-20, -40)
  await rollBack(editor, -10)
  await dispute(other, -6)
  await resolve(-2)
  expect(await standing()).toBe('REGRESSED VERIFIED')
  const taken = record(editor, askId, {
    ...{ verb: 'takeBack', reason: 'A slip.', entryId: await entryOf('recordRegression') },
  })
  expect(await outcome(taken)).not.toEqual(['PARTIALLY_IMPLEMENTED VERIFIED'])
})

test('an answer about a claim says nothing of the rollback below it', async () => {
  await draft()
  await partial(-40, -50)
  await rollBack(other, -30)
  await byTwo(
    {
      ...{ verb: 'resume', to: 'PARTIALLY_IMPLEMENTED', effectiveOn: day(-10), remainder: 'The rest.' },
      assessments: await met('new'),
      contradictionAnswers: [{ evidenceId: await against(), answer: 'It was itself repealed.' }],
    },
    { evidence: aLink({ happenedOn: day(-11) }) },
  )
  await dispute(other, -6)
  await resolve(-2)
  const entryId = await entryOf('resume')
  expect(await record(editor, askId, { verb: 'correct', entryId, ...why, replacement: null })).toBe(
    'RECORDED',
  )
  expect(await standing()).not.toBe('REGRESSED VERIFIED')
})

test('nor in steps: its evidence withdrawn, it taken back, and what followed taken back', async () => {
  await draft()
  await implemented()
  await rollBack(editor, -10)
  await dispute(other, -6)
  await resolve(-2)
  const rolled = await entryOf('recordRegression')
  await withdraw(await against())
  const takeBack = (entryId: string) =>
    record(editor, askId, { verb: 'takeBack', reason: 'A slip.', entryId })
  const work = async () => {
    await takeBack(rolled)
    await takeBack(await entryOf('dispute'))
  }
  expect(await outcome(work())).not.toEqual(['IMPLEMENTED VERIFIED'])
})

test('a rollback that comes to light between two claims takes the old proof from the newer one', async () => {
  await partial(-60, -70)
  const second = {
    ...{ verb: 'claimPartial' as const, effectiveOn: day(-20), remainder: 'The rest.' },
    assessments: await met(await newestEvidence()),
  }
  await byTwo(second)
  await rollBack(other, -30)
  expect(await standing()).not.toBe('PARTIALLY_IMPLEMENTED VERIFIED')
})

test('a rollback leaves old proof worthless also after a part of it came back', async () => {
  await implemented()
  const old = await newestEvidence()
  await rollBack(other, -10)
  const contradictionAnswers = [{ evidenceId: await against(), answer: 'It was itself repealed.' }]
  const [one] = await criteria()
  const assessments = [
    { criterionId: one?.id ?? '', assessment: 'MET_IN_PART' as const, evidenceIds: ['new'] },
  ]
  await byTwo(
    {
      ...{ verb: 'resume', to: 'PARTIALLY_IMPLEMENTED', effectiveOn: day(-5), remainder: 'The rest.' },
      ...{ assessments, contradictionAnswers },
    },
    { evidence: aLink({ happenedOn: day(-6) }) },
  )
  const whole = { verb: 'claimImplemented' as const, effectiveOn: day(-1), assessments: await met(old) }
  expect(await outcome(byTwo(whole))).toEqual(['CRITERION_UNPROVEN'])
})

test('a rollback leaves old proof worthless also for an answer to a doubt', async () => {
  await implemented()
  const old = await newestEvidence()
  await rollBack(other, -10)
  const contradictionAnswers = [{ evidenceId: await against(), answer: 'It was itself repealed.' }]
  await byTwo(
    {
      ...{ verb: 'resume', to: 'IMPLEMENTED', effectiveOn: day(-5) },
      ...{ assessments: await met('new'), contradictionAnswers },
    },
    { evidence: aLink({ happenedOn: day(-6) }) },
  )
  await withdraw(await newestEvidence())
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
  await assess(0, 'MET', [old])
  expect(await outcome(resolve())).toEqual(['CRITERION_UNPROVEN'])
})

test('one person alone does not put proof from before a rollback back under a claim', async () => {
  await implemented()
  const old = await newestEvidence()
  await rollBack(other, -10)
  const contradictionAnswers = [{ evidenceId: await against(), answer: 'It was itself repealed.' }]
  await byTwo(
    {
      ...{ verb: 'resume', to: 'IMPLEMENTED', effectiveOn: day(-5) },
      ...{ assessments: await met('new'), contradictionAnswers },
    },
    { evidence: aLink({ happenedOn: day(-6) }) },
  )
  const renewed = await newestEvidence()
  await assess(0, 'MET', [old])
  await withdraw(renewed)
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})

test('a rollback that proved an answer wrong is not ended on that answer', async () => {
  await implemented()
  await attachEvidence(other, {
    ...{ askId, receipt: randomUUID() },
    evidence: aLink({ polarity: 'CONTRADICTS', happenedOn: day(-10) }),
  })
  const evidenceId = await against()
  await resolve(0, { contradictionAnswers: [{ evidenceId, answer: 'It does not apply.' }] })
  const lost = { lost: 'It does apply.', evidenceIds: [evidenceId] }
  await record(other, askId, { verb: 'recordRegression', effectiveOn: day(), ...lost })
  const annul = {
    ...{ verb: 'correct' as const, ...why, replacement: null },
    entryId: await entryOf('recordRegression'),
  }
  expect(await outcome(byTwo(annul))).toEqual(['CONTRADICTION_UNANSWERED'])
})

test('an ending above a claim is not taken away by one, though nothing is public', async () => {
  await draft()
  await partial(-20, -40)
  const closing = { ending: 'REFUSED', reason: 'Refused.', risk: 'All.' } as const
  await byTwo({ verb: 'closeNotImplemented', effectiveOn: day(-5), ...closing }, {}, lead)
  const entryId = await entryOf('closeNotImplemented')
  expect(await record(editor, askId, { verb: 'correct', entryId, ...why, replacement: null })).toBe(
    'PROPOSED',
  )
})
