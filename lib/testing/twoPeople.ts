import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import type { RecordInput } from '@/lib/asks/schema'
import { db } from '@/lib/core/db'
import { assessCriterion } from '@/lib/criteria/commands/assess'
import { attachEvidence } from '@/lib/evidence/commands/attach'
import { withdrawEvidence } from '@/lib/evidence/commands/withdraw'
import type { EvidenceInput } from '@/lib/evidence/schema'
import { addPerson } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { approveAs, claim, pendingOn } from '@/lib/testing/proposed'
import { aLink, codesOf, day, record } from '@/lib/testing/recorded'
import type { Verb } from '@/lib/workflow/verbs'

/* Four people at one request, and what tests of the rules of two people do there again and again. */

export let editor: PersonActor
export let other: PersonActor
export let verifier: PersonActor
export let lead: PersonActor
export let askId: string

/** Before each test: the people, new, and a request of their own. */
export async function gather(): Promise<void> {
  editor = await addPerson('editor')
  other = await addPerson('editor')
  verifier = await addPerson('verifier')
  lead = await addPerson('lead')
  await another()
}

/** From here on it is about a new request. */
export async function another(): Promise<void> {
  askId = (await addAsk()).id
}

type Wish = RecordInput['request']
export const why = { wrong: 'It was a slip.', publicSentence: 'We take it back.' }
export const standing = async (id = askId) => {
  const { implementation, verification } = await db().ask.findUniqueOrThrow({ where: { id } })
  return `${implementation} ${verification}`
}
export const entryOf = async (verb: Verb) =>
  (
    await db().statusEntry.findFirstOrThrow({
      where: { askId, verb, replacedBy: null },
      orderBy: { recordedAt: 'desc' },
    })
  ).id
export const against = async () =>
  (await db().askEvidence.findFirstOrThrow({ where: { askId, polarity: 'CONTRADICTS' } })).evidenceId
export const add = async (evidence: EvidenceInput, someone = editor) => {
  await attachEvidence(someone, { askId, receipt: randomUUID(), evidence })
  return newestEvidence()
}
export const newestEvidence = async () =>
  (await db().askEvidence.findFirstOrThrow({ where: { askId }, orderBy: { recordedAt: 'desc' } })).evidenceId
export const withdraw = (evidenceId: string, someone = editor) =>
  withdrawEvidence(someone, { evidenceId, receipt: randomUUID(), reason: 'We no longer use it.' })
export const criteria = () =>
  db().criterion.findMany({ where: { askId, replacedBy: null }, orderBy: { position: 'asc' } })
export const assess = async (
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
export const met = async (...evidenceIds: string[]) =>
  (await criteria()).map(({ id }) => ({ criterionId: id, assessment: 'MET' as const, evidenceIds }))
export const dispute = (someone = other, offset = 0) =>
  record(someone, askId, { verb: 'dispute', effectiveOn: day(offset), reason: 'Nobody applies it.' })
export const rollBack = (someone = other, offset = -1) =>
  record(
    someone,
    askId,
    { verb: 'recordRegression', effectiveOn: day(offset), lost: 'All of it.' },
    { evidence: aLink({ polarity: 'CONTRADICTS', happenedOn: day(offset) }) },
  )
/** By the editor and the verifier. */
export const byTwo = async (request: Wish, sent: Parameters<typeof record>[3] = {}, second = verifier) => {
  expect(await record(editor, askId, request, sent)).toBe('PROPOSED')
  await approveAs(second, await pendingOn(askId))
}
export const partial = async (offset: number, happened: number): Promise<void> =>
  byTwo(
    {
      ...{ verb: 'claimPartial', effectiveOn: day(offset), remainder: 'The rest.' },
      assessments: await met('new'),
    },
    { evidence: aLink({ happenedOn: day(happened) }) },
  )
export const implemented = async () => approveAs(verifier, await claim(editor, askId))
export const resolve = (offset = 0, more: object = {}) =>
  byTwo({ verb: 'resolveDispute', effectiveOn: day(offset), answer: 'It is applied.', ...more })
/** The claim, at a later day, on the same proof. */
export const moved = async (offset: number): Promise<Wish> => {
  const { evidenceId } = await db().askEvidence.findFirstOrThrow({ where: { askId } })
  const replacement = {
    ...{ verb: 'claimImplemented' as const, effectiveOn: day(offset) },
    assessments: await met(evidenceId),
  }
  return { verb: 'correct', entryId: await entryOf('claimImplemented'), ...why, replacement }
}
/** Nothing of it is public, nor will be soon. */
export const draft = async () => {
  askId = (await addAsk({ recommendationId: (await addRecommendation({ isDraft: true })).id })).id
}
export const outcome = async (work: Promise<unknown>) => {
  const codes = await codesOf(work)
  return codes.length > 0 ? codes : [await standing()]
}
