import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import type { RecordInput } from '@/lib/asks/schema'
import { factsOf } from '@/lib/asks/queries/facts'
import { todayIn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { assessCriterion } from '@/lib/criteria/commands/assess'
import { changeCriterion } from '@/lib/criteria/commands/change'
import { attachEvidence } from '@/lib/evidence/commands/attach'
import { attest, confirmAttestation } from '@/lib/evidence/commands/attest'
import { replaceEvidence } from '@/lib/evidence/commands/replace'
import { withdrawEvidence } from '@/lib/evidence/commands/withdraw'
import type { EvidenceInput } from '@/lib/evidence/schema'
import { changeOrganisation } from '@/lib/organisation/commands'
import { addPerson } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { approveAs, claim, pendingOn, seenBy } from '@/lib/testing/proposed'
import { aLink, codesOf, day, record } from '@/lib/testing/recorded'
import { standing as foldOf } from '@/lib/workflow/history'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import { recordTogether } from './recordTogether'

/* A trial: attacks on the rules of two people. Each expects what domain.md wants. */

let editor: PersonActor
let other: PersonActor
let verifier: PersonActor
let lead: PersonActor
let askId: string
beforeEach(async () => {
  editor = await addPerson('editor')
  other = await addPerson('editor')
  verifier = await addPerson('verifier')
  lead = await addPerson('lead')
  askId = (await addAsk()).id
})

type Wish = RecordInput['request']
const why = { wrong: 'It was a slip.', publicSentence: 'We take it back.' }
const standing = async (id = askId) => {
  const { implementation, verification } = await db().ask.findUniqueOrThrow({ where: { id } })
  return `${implementation} ${verification}`
}
const entryOf = async (verb: string) =>
  (
    await db().statusEntry.findFirstOrThrow({
      where: { askId, verb: verb as never, replacedBy: null },
      orderBy: { recordedAt: 'desc' },
    })
  ).id
const against = async () =>
  (await db().askEvidence.findFirstOrThrow({ where: { askId, polarity: 'CONTRADICTS' } })).evidenceId
const add = async (evidence: EvidenceInput, someone = editor) => {
  await attachEvidence(someone, { askId, receipt: randomUUID(), evidence })
  return newestEvidence()
}
const newestEvidence = async () =>
  (await db().askEvidence.findFirstOrThrow({ where: { askId }, orderBy: { recordedAt: 'desc' } })).evidenceId
const withdraw = (evidenceId: string, someone = editor) =>
  withdrawEvidence(someone, { evidenceId, receipt: randomUUID(), reason: 'We no longer use it.' })
const criteria = () =>
  db().criterion.findMany({ where: { askId, replacedBy: null }, orderBy: { position: 'asc' } })
const assess = async (
  at: number,
  assessment: 'MET' | 'NO_LONGER_APPLIES',
  evidenceIds: string[],
  someone = editor,
) => {
  const one = (await criteria())[at]
  if (!one) throw new TypeError('No such criterion.')
  const version = one.recordedAt.getTime()
  await assessCriterion(someone, {
    ...{ criterionId: one.id, receipt: randomUUID(), version, assessment, evidenceIds, note: null },
  })
}
const met = async (...evidenceIds: string[]) =>
  (await criteria()).map(({ id }) => ({ criterionId: id, assessment: 'MET' as const, evidenceIds }))
const dispute = (someone = other, offset = 0) =>
  record(someone, askId, { verb: 'dispute', effectiveOn: day(offset), reason: 'Nobody applies it.' })
const rollBack = (someone = other, offset = -1) =>
  record(
    someone,
    askId,
    { verb: 'recordRegression', effectiveOn: day(offset), lost: 'All of it.' },
    { evidence: aLink({ polarity: 'CONTRADICTS', happenedOn: day(offset) }) },
  )
/** By the editor and the verifier. */
const byTwo = async (request: Wish, sent: Parameters<typeof record>[3] = {}, second = verifier) => {
  expect(await record(editor, askId, request, sent)).toBe('PROPOSED')
  await approveAs(second, await pendingOn(askId))
}
const partial = async (offset: number, happened: number): Promise<void> =>
  byTwo(
    {
      ...{ verb: 'claimPartial', effectiveOn: day(offset), remainder: 'The rest.' },
      assessments: await met('new'),
    },
    { evidence: aLink({ happenedOn: day(happened) }) },
  )
const implemented = async () => approveAs(verifier, await claim(editor, askId))
const resolve = (offset = 0, more: object = {}) =>
  byTwo({ verb: 'resolveDispute', effectiveOn: day(offset), answer: 'It is applied.', ...more })
/** The claim, at a later day, on the same proof. */
const moved = async (offset: number): Promise<Wish> => {
  const { evidenceId } = await db().askEvidence.findFirstOrThrow({ where: { askId } })
  const replacement = {
    ...{ verb: 'claimImplemented' as const, effectiveOn: day(offset) },
    assessments: await met(evidenceId),
  }
  return { verb: 'correct', entryId: await entryOf('claimImplemented'), ...why, replacement }
}
/** Nothing of it is public, nor will be soon. */
const draft = async () => {
  askId = (await addAsk({ recommendationId: (await addRecommendation({ isDraft: true })).id })).id
}
const outcome = async (work: Promise<unknown>) => {
  const codes = await codesOf(work)
  return codes.length > 0 ? codes : [await standing()]
}

describe('a colleague’s doubt is answered, never left behind', () => {
  test('01 by a request that only names the doubt, when the claim is moved past it', async () => {
    await implemented()
    await dispute(other, -6)
    const decoy = {
      ...{ verb: 'recordDevelopment' as const, effectiveOn: day(-1), sentence: 'A hearing was held.' },
      entryId: await entryOf('dispute'),
    }
    const work = async () => byTwo(await moved(-2), { also: [decoy] })
    expect(await outcome(work())).toEqual(['DISPUTE_UNANSWERED'])
  })

  test('02 by a doubt of one’s own behind it, taken away in the same proposal', async () => {
    await implemented()
    await dispute(other, -6)
    await dispute(editor, -5)
    const also = [{ verb: 'correct' as const, entryId: await entryOf('dispute'), ...why, replacement: null }]
    const work = async () => byTwo(await moved(-2), { also })
    expect(await outcome(work())).toEqual(['DISPUTE_UNANSWERED'])
  })

  test('03 behind a rollback of one’s own, annulled while the claim is moved past the doubt', async () => {
    await partial(-20, -40)
    const proof = await newestEvidence()
    await dispute(other, -6)
    await rollBack(editor, -4)
    const replacement = {
      ...{ verb: 'claimPartial' as const, effectiveOn: day(-3), remainder: 'The rest.' },
      assessments: await met(proof),
    }
    const claimed = await entryOf('claimPartial')
    const annul = { ...why, replacement: null, entryId: await entryOf('recordRegression') }
    const work = byTwo(
      { verb: 'correct', entryId: claimed, ...why, replacement },
      { also: [{ verb: 'correct', ...annul }] },
    )
    expect(await outcome(work)).toEqual(['DISPUTE_UNANSWERED'])
  })

  test('04 by the same claim made again', async () => {
    await partial(-20, -40)
    await dispute(other, -6)
    const again = {
      ...{ verb: 'claimPartial' as const, effectiveOn: day(-1), remainder: 'The rest.' },
      assessments: await met(await newestEvidence()),
    }
    expect(await outcome(byTwo(again))).not.toEqual(['PARTIALLY_IMPLEMENTED VERIFIED'])
  })

  test('05 by a wider claim on the same proof', async () => {
    await partial(-20, -40)
    await dispute(other, -6)
    const wider = {
      ...{ verb: 'claimImplemented' as const, effectiveOn: day(-1) },
      assessments: await met(await newestEvidence()),
    }
    expect(await outcome(byTwo(wider))).not.toEqual(['IMPLEMENTED VERIFIED'])
  })

  test('06 by closing and reopening', async () => {
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

  test('07 by an answer given before the doubt was written down', async () => {
    await implemented()
    await dispute(other, -6)
    await resolve(-2)
    await dispute(other, -4)
    expect(await standing()).toBe('IMPLEMENTED DISPUTED')
  })

  test('08 the same, as one event at several requests', async () => {
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
})

describe('a rollback', () => {
  test('09 confirmed by two is not taken back by one', async () => {
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

  test('09b an answer about a claim says nothing of the rollback below it', async () => {
    await draft()
    await partial(-40, -50)
    await rollBack(other, -30)
    await byTwo(
      {
        ...{ verb: 'resume', to: 'PARTIALLY_IMPLEMENTED', effectiveOn: day(-10), remainder: 'The rest.' },
        assessments: await met('new'),
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

  test('10 the same of a whole claim: one withdraws, takes back, and takes back what followed', async () => {
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

  test('11 that comes to light between two claims takes the old proof from the newer one', async () => {
    await partial(-60, -70)
    const second = {
      ...{ verb: 'claimPartial' as const, effectiveOn: day(-20), remainder: 'The rest.' },
      assessments: await met(await newestEvidence()),
    }
    await byTwo(second)
    await rollBack(other, -30)
    expect(await standing()).not.toBe('PARTIALLY_IMPLEMENTED VERIFIED')
  })

  test('12 leaves old proof worthless also after a part of it came back', async () => {
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

  test('13 leaves old proof worthless also for an answer to a doubt', async () => {
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

  test('14 and one person alone does not put the old proof back under a claim', async () => {
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

  test('16 that proved an answer wrong is not ended on that answer', async () => {
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
})

describe('what a claim rests on', () => {
  test('17 is not exchanged by one person for what only they have seen', async () => {
    await implemented()
    const checked = await newestEvidence()
    const own = await add(aLink({ happenedOn: day(-41) }), other)
    await assess(0, 'MET', [own], other)
    await withdraw(checked, other)
    expect(await standing()).toBe('IMPLEMENTED DISPUTED')
  })

  test('17b nor by taking back the doubt that followed from it', async () => {
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

  test('18 is not replaced by its decider’s own find', async () => {
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

  test('19 an official act is not replaced by a page of anybody’s', async () => {
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

  test('20 a required thing is not declared gone by one, and its proof with it', async () => {
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

  test('21 a contradiction that took the place of an answered one is not answered', async () => {
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

  test('22 what the second of two has attested stays theirs when a colleague replaces it', async () => {
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
})

describe('the calendar', () => {
  test('23 a claim that has run out and was checked again by two is checked', async () => {
    await partial(-20, -40)
    const { proposalId: _p, said, ...claimed } = await db().statusEntry.findFirstOrThrow({ where: { askId } })
    // The same claim, as entered a year ago: its own day to be checked again has passed.
    const row = { ...claimed, said: said ?? {}, id: randomUUID(), effectiveOn: new Date(day(-10)) }
    await db().statusEntry.create({
      data: { ...row, reverifyOn: new Date(day(-1)), recordedAt: new Date() },
    })
    const shown = async () => {
      const { entries, today } = await factsOf(db(), editor, askId, new Date())
      return foldOf(entries, { asOf: today, knownAt: ALL_KNOWN }).verification
    }
    expect(await shown()).toBe('EXPIRED')
    await resolve()
    expect(await shown()).toBe('VERIFIED')
  })

  test('24 an admin does not end a doubt by the time zone', async () => {
    const admin = await addPerson('admin')
    const move = async (timeZone: string) => {
      const { name, contact, about, hotline, publicSite, takeBackMinutes, holdsEverything, version } =
        await db().organisation.findUniqueOrThrow({ where: { id: 1 } })
      const kept = { name, contact, about, hotline, publicSite, takeBackMinutes, holdsEverything, version }
      await changeOrganisation(admin, { ...kept, receipt: randomUUID(), timeZone })
    }
    try {
      await implemented()
      await move('Pacific/Kiritimati')
      const today = todayIn('Pacific/Kiritimati', new Date())
      await record(other, askId, { verb: 'dispute', effectiveOn: today, reason: 'Nobody applies it.' })
      expect(await standing()).toBe('IMPLEMENTED DISPUTED')
      await move('Pacific/Pago_Pago')
      await record(editor, askId, { verb: 'reconfirm', effectiveOn: day(-2) })
      expect(await standing()).toBe('IMPLEMENTED DISPUTED')
    } finally {
      await move('UTC')
    }
  })

  test('25 a doubt about something within the year that a claim names is not passed over', async () => {
    await partial(-60, -70)
    await byTwo({
      ...{ verb: 'claimPartial', effectiveOn: day(), precision: 'YEAR', remainder: 'Less of the rest.' },
      assessments: await met(await newestEvidence()),
    })
    await dispute(other, -1)
    expect(await standing()).toBe('PARTIALLY_IMPLEMENTED DISPUTED')
  })
})

test('26 what one person records does not empty what counts as done', async () => {
  const assessments = (await criteria()).map(({ id }) => ({
    ...{ criterionId: id, assessment: 'NO_LONGER_APPLIES' as const, evidenceIds: [] },
  }))
  const note = { verb: 'recordDevelopment' as const, effectiveOn: day(-1), sentence: 'A hearing was held.' }
  expect(await codesOf(record(editor, askId, { ...note, assessments }))).not.toEqual([])
})

describe('what holds', () => {
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

  test('a claim known to the month does not slide past a doubt', async () => {
    await implemented()
    await dispute(other)
    const request = await moved(0)
    const replacement = request.replacement && { ...request.replacement, precision: 'MONTH' as const }
    expect(await codesOf(record(editor, askId, { ...request, replacement }))).toEqual(['DISPUTE_UNANSWERED'])
  })

  test('an annulment that one person entered is corrected into a claim by two', async () => {
    await draft()
    await implemented()
    const { evidenceId } = await db().askEvidence.findFirstOrThrow({ where: { askId } })
    const entryId = await entryOf('claimImplemented')
    expect(await record(editor, askId, { verb: 'correct', entryId, ...why, replacement: null })).toBe(
      'RECORDED',
    )
    const replacement = {
      verb: 'claimImplemented' as const,
      effectiveOn: day(-20),
      assessments: await met(evidenceId),
    }
    const again = { verb: 'correct' as const, entryId: await entryOf('correct'), ...why, replacement }
    expect(await record(editor, askId, again)).toBe('PROPOSED')
  })

  test('one’s own doubt taken back leaves a colleague’s', async () => {
    await implemented()
    await dispute(other, -6)
    await dispute(editor)
    await record(editor, askId, { verb: 'takeBack', reason: 'A slip.', entryId: await entryOf('dispute') })
    expect(await standing()).toBe('IMPLEMENTED DISPUTED')
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

  test('a correction proposed before a doubt is not decided past it', async () => {
    await implemented()
    await record(editor, askId, await moved(-2))
    await dispute(other, -6)
    expect(await codesOf(approveAs(verifier, await pendingOn(askId)))).toEqual(['DISPUTE_UNANSWERED'])
  })

  test('the receipt of one decision does not decide another', async () => {
    const first = await claim(editor, askId)
    askId = (await addAsk()).id
    const second = await claim(editor, askId)
    const receipt = randomUUID()
    await approveAs(verifier, first, { receipt })
    await expect(approveAs(verifier, second, { receipt })).rejects.toThrow(Conflict)
    expect(await standing()).toBe('NOT_ASSESSED UNVERIFIED')
  })
})
