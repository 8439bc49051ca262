import { isMend } from '@/lib/workflow/draft'
import { hasLeft, isLeftBehind } from '@/lib/workflow/fold'
import { isBlank } from '@/lib/workflow/needs'
import type { Missing } from '@/lib/workflow/reasons'
import type { Situation } from '@/lib/workflow/situation'
import { isClaimed, isOneOf } from '@/lib/workflow/statuses'
import type { Entry } from '@/lib/workflow/types'
import { ONE_PERSON_VERBS } from '@/lib/workflow/verbs'

/** takeBack and correct: what is in the way of replacing the entry they name. */
export function missingMend(situation: Situation): Missing[] {
  const { verb } = situation.request
  if (verb === 'takeBack') return [...missingTarget(situation), ...missingTakeBack(situation)]
  return verb === 'correct' ? [...missingTarget(situation), ...missingCorrection(situation)] : []
}

/** Something of it was ever public: the entry, or one that it replaced. */
export function isPublicPast(entries: readonly Entry[], entry: Entry): boolean {
  if (entry.isPublic) return true
  const earlier = entries.find(({ id }) => id === entry.replaces)
  return earlier !== undefined && isPublicPast(entries, earlier)
}

function missingTarget({ facts, target }: Situation): Missing[] {
  if (!target) return [{ code: 'ENTRY_UNKNOWN', field: 'entryId' }]
  const isReplaced = facts.entries.some(({ replaces }) => replaces === target.id)
  return isReplaced ? [{ code: 'ALREADY_REPLACED', field: 'entryId', entryId: target.id }] : []
}

function missingTakeBack({ facts, target, request }: Situation): Missing[] {
  const missing: Missing[] = []
  const entryId = target?.id ?? ''
  if (target && target.authorId !== facts.actor.id) missing.push({ code: 'NOT_YOURS', entryId })
  if (target && !isOnePersonEntry(target)) missing.push({ code: 'NOT_ONE_PERSON', entryId })
  if (target?.isUnproven) missing.push({ code: 'NOBODYS', entryId })
  if (target && isDecidedOn(facts.entries, target)) missing.push({ code: 'DECIDED_SINCE', entryId })
  if (target && isPublicPast(facts.entries, target)) missing.push({ code: 'ALREADY_PUBLIC', entryId })
  if (isBlank(request.reason)) missing.push({ code: 'REASON_MISSING', field: 'reason' })
  return missing
}

/** Two have decided something that stands, with this before them. */
function isDecidedOn(entries: readonly Entry[], { recordedAt }: Entry): boolean {
  return entries.some(
    (one) =>
      one.decidedBy !== null &&
      one.recordedAt > recordedAt &&
      !entries.some(({ replaces }) => replaces === one.id),
  )
}

/** A correction entered alone is not among them: taking it back would not bring back what it replaced. */
function isOnePersonEntry({ verb, decidedBy, isDecidedByOnePerson }: Entry): boolean {
  if (decidedBy !== null || isDecidedByOnePerson || verb === 'takeBack') return false
  return isOneOf(ONE_PERSON_VERBS, verb) || verb === 'resume'
}

/** What was carried over from another request, where this is that, or has put it right since. */
function openingOf(entries: readonly Entry[], entry: Entry): Entry | null {
  if (entry.carried) return entry
  const earlier = entries.find(({ id }) => id === entry.replaces)
  return earlier ? openingOf(entries, earlier) : null
}

function missingCorrection({ facts, request, target, draft }: Situation): Missing[] {
  const missing: Missing[] = []
  if (target && isLeftBehind(target))
    missing.push({ code: 'GOES_ON_ELSEWHERE', field: 'entryId', entryId: target.id })
  const { wrong, publicSentence, replacement } = request
  // Without a state in its place it would be gone here and there: what it stood on says that it goes on here.
  const opening = target && openingOf(facts.entries, target)
  const isGone = opening !== null && opening.implementation !== null && draft.implementation === null
  if (isGone && !hasLeft(facts.entries))
    missing.push({ code: 'CARRIED_HERE', field: 'replacement', entryId: opening.id })
  if (isBlank(wrong)) missing.push({ code: 'WRONG_MISSING', field: 'wrong' })
  if (isBlank(publicSentence)) missing.push({ code: 'PUBLIC_SENTENCE_MISSING', field: 'publicSentence' })
  if (replacement === undefined) missing.push({ code: 'REPLACEMENT_MISSING', field: 'replacement' })
  // A doubt that was carried over is an entry of its own nowhere else: what claims it in its place answers it.
  const keepsClaim = draft.implementation !== null && isClaimed(draft.implementation)
  if (opening?.verification === 'DISPUTED' && keepsClaim && isBlank(replacement?.answer))
    missing.push({ code: 'DISPUTE_UNANSWERED', field: 'answer', entryId: opening.id })
  // Carrying over is one act at several requests: none of it is put in an entry's place alone.
  if (replacement && (isMend(replacement.verb) || replacement.verb === 'carryOver')) {
    missing.push({ code: 'REPLACEMENT_NOT_ALLOWED', field: 'replacement', verb: replacement.verb })
  }
  return missing
}
