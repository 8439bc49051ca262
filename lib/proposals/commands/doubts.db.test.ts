import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { approveAs, pendingOn } from '@/lib/testing/proposed'
import { aLink, codesOf, day, record } from '@/lib/testing/recorded'
import {
  against,
  askId,
  byTwo,
  dispute,
  editor,
  entryOf,
  gather,
  implemented,
  lead,
  met,
  moved,
  newestEvidence,
  other,
  outcome,
  partial,
  resolve,
  rollBack,
  standing,
  verifier,
  why,
} from '@/lib/testing/twoPeople'
import { recordTogether } from './recordTogether'

beforeEach(gather)

test('a doubt is not answered by a request that only names it, when the claim is moved past it', async () => {
  await implemented()
  await dispute(other, -6)
  const decoy = {
    ...{ verb: 'recordDevelopment' as const, effectiveOn: day(-1), sentence: 'A hearing was held.' },
    entryId: await entryOf('dispute'),
  }
  const work = async () => byTwo(await moved(-2), { also: [decoy] })
  expect(await outcome(work())).toEqual(['DISPUTE_UNANSWERED'])
})

test('a doubt is not answered by one’s own behind it, taken away in the same proposal', async () => {
  await implemented()
  await dispute(other, -6)
  await dispute(editor, -5)
  const also = [{ verb: 'correct' as const, entryId: await entryOf('dispute'), ...why, replacement: null }]
  const work = async () => byTwo(await moved(-2), { also })
  expect(await outcome(work())).toEqual(['DISPUTE_UNANSWERED'])
})

test('a doubt is not left behind a rollback that is annulled while the claim is moved past it', async () => {
  await partial(-20, -40)
  const proof = await newestEvidence()
  await dispute(other, -6)
  await rollBack(editor, -4)
  const replacement = {
    ...{ verb: 'claimPartial' as const, effectiveOn: day(-3), remainder: 'The rest.' },
    assessments: await met(proof),
    contradictionAnswers: [{ evidenceId: await against(), answer: 'It was itself repealed.' }],
  }
  const claimed = await entryOf('claimPartial')
  const annul = { ...why, replacement: null, entryId: await entryOf('recordRegression') }
  const work = byTwo(
    { verb: 'correct', entryId: claimed, ...why, replacement },
    { also: [{ verb: 'correct', ...annul }] },
  )
  expect(await outcome(work)).toEqual(['DISPUTE_UNANSWERED'])
})

test('a doubt is not ended by the same claim made again', async () => {
  await partial(-20, -40)
  await dispute(other, -6)
  const again = {
    ...{ verb: 'claimPartial' as const, effectiveOn: day(-1), remainder: 'The rest.' },
    assessments: await met(await newestEvidence()),
  }
  expect(await outcome(byTwo(again))).not.toEqual(['PARTIALLY_IMPLEMENTED VERIFIED'])
})

test('a doubt is not ended by a wider claim on the same proof', async () => {
  await partial(-20, -40)
  await dispute(other, -6)
  const wider = {
    ...{ verb: 'claimImplemented' as const, effectiveOn: day(-1) },
    assessments: await met(await newestEvidence()),
  }
  expect(await outcome(byTwo(wider))).not.toEqual(['IMPLEMENTED VERIFIED'])
})

test('a doubt is not ended by closing and reopening', async () => {
  await partial(-20, -40)
  await dispute(other, -6)
  const closing = { ending: 'REFUSED', reason: 'Refused.', risk: 'All.' } as const
  await byTwo({ verb: 'closeNotImplemented', effectiveOn: day(-5), ...closing }, {}, lead)
  const again = {
    ...{
      verb: 'reopen' as const,
      to: 'PARTIALLY_IMPLEMENTED' as const,
      effectiveOn: day(-4),
      remainder: 'The rest.',
    },
    assessments: await met(await newestEvidence()),
  }
  expect(await outcome(byTwo(again))).not.toEqual(['PARTIALLY_IMPLEMENTED VERIFIED'])
})

test('an answer that was given before a doubt was written down does not end it', async () => {
  await implemented()
  await dispute(other, -6)
  await resolve(-2)
  await dispute(other, -4)
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})

test('nor where the doubt comes with one event at several requests', async () => {
  await partial(-20, -40)
  await dispute(other, -6)
  await resolve(-2)
  const { version } = await db().ask.findUniqueOrThrow({ where: { id: askId } })
  await recordTogether(other, {
    receipt: randomUUID(),
    evidence: aLink({ happenedOn: day(-4), tier: 2 }),
    each: [
      {
        ...{ askId, version, polarity: 'CONTRADICTS' },
        request: { verb: 'dispute', effectiveOn: day(-4), reason: 'An audit says no.' },
      },
    ],
  })
  expect(await standing()).toBe('PARTIALLY_IMPLEMENTED DISPUTED')
})

test('a claim known to the month does not slide past a doubt', async () => {
  await implemented()
  await dispute(other)
  const request = await moved(0)
  const replacement = request.replacement && { ...request.replacement, precision: 'MONTH' as const }
  expect(await codesOf(record(editor, askId, { ...request, replacement }))).toEqual(['DISPUTE_UNANSWERED'])
})

test('one’s own doubt taken back leaves a colleague’s', async () => {
  await implemented()
  await dispute(other, -6)
  await dispute(editor)
  await record(editor, askId, { verb: 'takeBack', reason: 'A slip.', entryId: await entryOf('dispute') })
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})

test('a correction proposed before a doubt is not decided past it', async () => {
  await implemented()
  await record(editor, askId, await moved(-2))
  await dispute(other, -6)
  expect(await codesOf(approveAs(verifier, await pendingOn(askId)))).toEqual(['DISPUTE_UNANSWERED'])
})

test('a doubt about something within the year that a claim names is not passed over', async () => {
  await partial(-60, -70)
  await byTwo({
    ...{ verb: 'claimPartial', effectiveOn: day(), precision: 'YEAR', remainder: 'Less of the rest.' },
    assessments: await met(await newestEvidence()),
  })
  await dispute(other, -1)
  expect(await standing()).toBe('PARTIALLY_IMPLEMENTED DISPUTED')
})
