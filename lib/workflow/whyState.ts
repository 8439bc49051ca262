import { actingVerb } from '@/lib/workflow/fold'
import { formatDate } from '@/lib/workflow/formatDate'
import { isClaimed, type Implementation } from '@/lib/workflow/statuses'
import type { Verb } from '@/lib/workflow/verbs'
import type { Step } from '@/lib/workflow/walk'
import { line, linkTo, type WhyEntry, type WhyLine, type WhyView } from '@/lib/workflow/whyFacts'
import { DECIDED_BY_ONE_PERSON, IMPLEMENTATION_WORDS, VERIFICATION_WORDS } from '@/lib/workflow/words'

/** Which rule gave the state, on which entry, and when that happened and was entered. */
export function whyState(view: WhyView): WhyLine[] {
  const { standing, steps } = view
  const entry = steps.find((step) => step.entry.id === standing.entryId)?.entry
  if (!entry)
    return [line('NOT_CHECKED', 'Nobody has checked yet what came of it, so it counts as not checked.')]
  const state = IMPLEMENTATION_WORDS[standing.implementation]
  return [
    line(
      'RULE',
      `It counts as “${state}” because ${ruleOf(view, entry)}. That ${clocks(entry)}.`,
      linkTo('entry', entry.id),
    ),
    ...whyCorrected(view, entry),
    ...whyLooked(view),
  ]
}

/** By whom the present claim was checked, until when that holds, or why it no longer does. */
export function whyVerified({ standing, steps }: WhyView): WhyLine[] {
  if (!isClaimed(standing.implementation)) return whyDecided(standing.entryId, steps)
  const entry = standing.verification === 'DISPUTED' ? steps.at(-1)?.doubts.at(-1) : lastVerified(steps)
  const links = entry ? linkTo('entry', entry.id) : []
  const words = VERIFICATION_WORDS[standing.verification]
  const until = standing.reverifyOn === null ? '' : formatDate(standing.reverifyOn)
  if (standing.verification === 'DISPUTED') {
    const since = entry ? ` since ${formatDate(entry.effectiveOn, entry.precision)}` : ''
    const because = entry?.isUnproven
      ? 'what it rests on was withdrawn or changed, or is contradicted, so it is not proven as it stands. Nobody has settled that yet'
      : 'somebody questioned it, and nobody has answered that yet'
    return [line('DISPUTED', `${words}${since}: ${because}.`, links)]
  }
  if (standing.verification === 'UNVERIFIED' || !entry) return [line('UNVERIFIED', `${words}.`, links)]
  const checkedOn = entry.carried?.verifiedOn ?? entry.checkedOn
  const on = checkedOn === null ? '' : ` on ${formatDate(checkedOn)}`
  const by = entry.isDecidedByOnePerson ? DECIDED_BY_ONE_PERSON : VERIFICATION_WORDS.VERIFIED
  if (standing.verification === 'EXPIRED')
    return [
      line('EXPIRED', `${by}${on}; that held until ${until}, and it is due to be checked again.`, links),
    ]
  const holds = until === '' ? '' : `; that holds until ${until}, unless there is news before`
  return [
    line(entry.isDecidedByOnePerson ? 'DECIDED_BY_ONE' : 'VERIFIED_BY_TWO', `${by}${on}${holds}.`, links),
  ]
}

/** What was carried over stands where it stood, and since then. */
function ruleOf({ standing }: WhyView, entry: WhyEntry): string {
  if (entry.carried === null) return RULES[actingVerb(entry) ?? entry.verb]
  const at = standing.sincePrecision === 'DAY' ? 'since' : 'since some day in'
  const since = standing.since
    ? `, ${at} ${formatDate(standing.since, standing.sincePrecision ?? 'DAY')}`
    : ''
  return `that is where the request stood that it was carried over from${since}`
}

const RULES: Readonly<Record<Verb, string>> = {
  recordNoAction: 'we looked and found nothing',
  recordCommitment: 'it was announced or promised, with at least an attributed statement to show for it',
  recordProgress:
    'something beyond words happened, shown by an official act or by independent or official data',
  recordDevelopment: 'something happened that left it where it was',
  recordLapse: 'what had been promised or begun came to nothing',
  claimPartial: 'at least one thing that counts as done is met, at least in part',
  claimImplemented: 'everything that is required for it to count as done on paper is met',
  recordRegression: 'it had been done, at least in part, and newer evidence shows that this was lost',
  resume: 'it was taken up again after it had been rolled back',
  closeNotImplemented: 'it ended without being implemented',
  supersede: 'something else has taken its place',
  reopen: 'it had ended or been replaced, and was opened again',
  carryOver: 'what it asks was carried over into another request',
  recordResponse: 'its answer was recorded',
  reconfirm: 'we looked again and found nothing new',
  dispute: 'somebody asked for it to be checked again',
  resolveDispute: 'it was checked again and stands',
  takeBack: 'an entry was taken back',
  correct: 'an entry was corrected',
}

function clocks(entry: WhyEntry): string {
  const { effectiveOn, precision, enteredOn } = entry
  const acting = actingVerb(entry)
  const verb =
    acting === 'recordNoAction' ? 'was checked' : acting === 'carryOver' ? 'was carried over' : 'happened'
  const at = precision === 'DAY' ? 'on' : 'in'
  return `${verb} ${at} ${formatDate(effectiveOn, precision)} and was entered on ${formatDate(enteredOn)}`
}

function whyCorrected({ facts, steps }: WhyView, entry: WhyEntry): WhyLine[] {
  const earlier = facts.entries.find(({ id }) => id === entry.replaces)
  if (!earlier || steps.some((step) => step.entry.id === earlier.id)) return []
  const was: Implementation | null = earlier.implementation
  const said = was === null ? 'an earlier entry' : `an earlier entry that said “${IMPLEMENTATION_WORDS[was]}”`
  return [line('CORRECTED', `This corrects ${said}.`, linkTo('entry', earlier.id, entry.id))]
}

function whyLooked({ standing, steps }: WhyView): WhyLine[] {
  const look = steps.findLast(({ entry }) => entry.checkedOn === standing.checkedOn)?.entry
  if (standing.checkedOn === null || !look) return []
  return [line('LOOKED', `We last looked on ${formatDate(standing.checkedOn)}.`, linkTo('entry', look.id))]
}

/** What is ended, replaced or reopened is no claim, and takes two people all the same. */
function whyDecided(entryId: string | null, steps: WhyView['steps']): WhyLine[] {
  const entry = steps.find((step) => step.entry.id === entryId)?.entry
  return entry?.isDecidedByOnePerson
    ? [line('DECIDED_BY_ONE', `${DECIDED_BY_ONE_PERSON}.`, linkTo('entry', entry.id))]
    : []
}

function lastVerified(steps: readonly Step<WhyEntry>[]) {
  return steps.findLast(({ entry }) => entry.verification === 'VERIFIED')?.entry
}
