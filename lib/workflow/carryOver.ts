import { present, standing } from '@/lib/workflow/history'
import { unanswered } from '@/lib/workflow/proof'
import type { Place, Said } from '@/lib/workflow/request'
import type { Approval, Entry, EntryDraft, Facts, Standing } from '@/lib/workflow/types'
import { walk, type Point } from '@/lib/workflow/walk'

/** An answer's words stay where they were written; here counts that two have read it. */
export const ANSWERED_BEFORE = 'Answered where this was carried over from.'

/**
 * With what the successor of an ask opens on the day it is carried over: exactly where that one stood, on every axis, and
 * what it rests on. Nothing is claimed by it, and nothing settled: a doubt stays one, a claim that one person decided too.
 */
export function openingOf(
  { entries, evidence, today, actor }: Facts & { entries: readonly (Entry & { said?: Said })[] },
  from: Place & { isNew: boolean },
  { by }: Approval,
): EntryDraft {
  const point = present(entries, today)
  const old = standing(entries, point)
  const rests = restsOn(entries, old, point)
  const cited = new Set(rests.flatMap(({ evidenceIds }) => evidenceIds))
  const state = rests.find(({ id }) => id === old.entryId)
  const open = unanswered({ evidence, entries })
  const contradictionAnswers = evidence
    .filter((one) => one.answeredBy.length > 0 && !open.includes(one))
    .map(({ id }) => ({ evidenceId: id, answer: ANSWERED_BEFORE }))
  const carried = {
    ...carriedOf(old),
    ...(from.kind === 'ADDRESSEE' && { responseSince: null, responsePrecision: null }),
  }
  return {
    ...NOTHING_SAID,
    verb: 'carryOver',
    effectiveOn: today,
    authorId: actor.id,
    decidedBy: by.id,
    isDecidedByOnePerson: by.id === actor.id || rests.some((entry) => entry.isDecidedByOnePerson),
    ...axesOf(old),
    // Whoever succeeds an addressee has not answered by that.
    ...(from.kind === 'ADDRESSEE' && { response: null }),
    checkedOn: old.checkedOn,
    evidenceIds: evidence.flatMap(({ id, isWithdrawn }) => (cited.has(id) && !isWithdrawn ? [id] : [])),
    carried,
    said: {
      carriedFrom: { ...from, carried },
      ...(state?.said?.ending && { ending: state.said.ending }),
      ...(contradictionAnswers.length > 0 && { contradictionAnswers }),
    },
  }
}

const NOTHING_SAID = {
  standsFor: null,
  precision: 'DAY',
  replaces: null,
  isAnnulment: false,
  verifierSentence: null,
} as const

type Axes = Pick<EntryDraft, 'response' | 'implementation' | 'verification' | 'reverifyOn'>

/** NOT_ASSESSED and NOT_SENT are the empty history: they are said by nothing. That a claim has run out follows from its day. */
function axesOf({ response, implementation, verification, reverifyOn }: Standing): Axes {
  const isAssessed = implementation !== 'NOT_ASSESSED'
  return {
    response: response === 'NOT_SENT' ? null : response,
    implementation: isAssessed ? implementation : null,
    verification: isAssessed ? (verification === 'EXPIRED' ? 'VERIFIED' : verification) : null,
    reverifyOn,
  }
}

function carriedOf(old: Standing): NonNullable<EntryDraft['carried']> {
  const { since, sincePrecision, responseSince, responsePrecision } = old
  const { verifiedOn, movedOn, claimedOn, regressedOn } = old
  return {
    since,
    sincePrecision,
    responseSince,
    responsePrecision,
    verifiedOn,
    movedOn,
    claimedOn,
    regressedOn,
  }
}

type Opening = Pick<Entry, 'effectiveOn' | 'recordedAt'> & {
  carriedFrom?: { isNew: boolean } | null | undefined
}

/** Whether a request was asked at a point: one that a carrying over made was asked where it came from until then. */
export function wasAsked(entries: readonly Opening[], { asOf, knownAt }: Point): boolean {
  const opening = entries.find(({ carriedFrom }) => carriedFrom?.isNew)
  return !opening || (opening.effectiveOn <= asOf && opening.recordedAt <= knownAt)
}

/** The entry that gave the state, and the last that said how sure we are of it. */
function restsOn<E extends Entry>(
  entries: readonly E[],
  old: Standing,
  point: Parameters<typeof walk>[1],
): E[] {
  const counting = walk(entries, point).map(({ entry }) => entry)
  const isSure = old.verification !== 'UNVERIFIED'
  const sure = isSure ? counting.findLast(({ verification }) => verification === 'VERIFIED') : undefined
  return counting.filter(({ id }) => id === old.entryId || id === sure?.id)
}
