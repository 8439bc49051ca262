import { formatDate } from '@/lib/workflow/formatDate'
import type { Change, Request } from '@/lib/workflow/request'
import type { Verb } from '@/lib/workflow/verbs'
import { ENDING_WORDS, IMPLEMENTATION_WORDS, VERB_WORDS } from '@/lib/workflow/words'

type About = {
  /** Who is to have done it. */
  addressee: string
  /** Of a correction: the entry that it mends, in words. */
  corrected: string
}

/** What is claimed, in a sentence: the first thing that a decider reads. */
export function claimSentence(request: Request, about: About): string {
  if (request.verb !== 'correct') return factSentence(request, about)
  const { replacement } = request
  const wrong = `The entry ${about.corrected} did not hold`
  return replacement ? `${wrong}. Instead: ${factSentence(replacement, about)}` : `${wrong}.`
}

function factSentence(change: Change, { addressee }: About): string {
  const say = SENTENCES[change.verb]
  return say ? say(change, addressee) : `${VERB_WORDS[change.verb]}, ${when(change)}.`
}

const SENTENCES: Readonly<Partial<Record<Verb, (change: Change, addressee: string) => string>>> = {
  claimImplemented: (change, who) => `${who}: it is implemented, ${since(change)}.`,
  claimPartial: (change, who) => `${who}: it is partly implemented, ${since(change)}.`,
  resume: (change, who) => `${who}: it was taken up again and is ${state(change)}, ${since(change)}.`,
  reopen: (change, who) => `${who}: it is reopened as ${state(change)}, ${since(change)}.`,
  resolveDispute: (change, who) => `${who}: the claim was checked again ${when(change)}, and stands.`,
  closeNotImplemented: (change, who) =>
    `${who}: nothing more is expected ${since(change)}${change.ending ? `, because ${ENDINGS[change.ending]}` : ''}.`,
  supersede: (change, who) => `${who}: something else has taken its place, ${since(change)}.`,
}

const ENDINGS = {
  ...ENDING_WORDS,
  REFUSED: 'it was refused',
  LAPSED: 'it lapsed',
} as const

function state({ to }: Change): string {
  return to ? `“${IMPLEMENTATION_WORDS[to]}”` : 'open'
}

function since(change: Change): string {
  return change.effectiveOn
    ? `since ${formatDate(change.effectiveOn, change.precision)}`
    : 'since a day not given'
}

function when({ effectiveOn, precision = 'DAY' }: Change): string {
  if (!effectiveOn) return 'on a day not given'
  return `${precision === 'DAY' ? 'on' : 'in'} ${formatDate(effectiveOn, precision)}`
}
