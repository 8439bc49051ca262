import type { PersonActor } from '@/lib/access/policy'
import { addDays, fromDate, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import type { RecordInput } from '@/lib/asks/schema'
import type { EvidenceInput } from '@/lib/evidence/schema'
import { recordStatus } from '@/lib/proposals/commands/record'
import { ASSESSMENTS, ENDINGS, LAPSES } from '@/lib/workflow/request'
import { IMPLEMENTATIONS, RESPONSES, type Implementation } from '@/lib/workflow/statuses'
import { ONE_PERSON_VERBS, VERB_TABLE, VERBS, type Verb } from '@/lib/workflow/verbs'
import { day } from '../recorded'
import type { Act } from './act'
import { link } from './links'
import type { Random } from './random'

type Request = RecordInput['request']
type Asked = NonNullable<Awaited<ReturnType<typeof askedOf>>>

/**
 * Any verb, with all that any verb can need: what is refused is refused for its state, its role or its proof. Mostly one that
 * its state allows, well made.
 */
export const recordSomething: Act = async ({ actor, ground, random, receipt }) => {
  const ask = await askedOf(random.pick(ground.askIds))
  if (!ask) return null
  const isWellMade = random.isLucky(0.7)
  const verb = isWellMade ? random.pick(verbsFrom(ask.implementation)) : random.pick(VERBS)
  const brings = isWellMade || random.isLucky(0.7)
  const made = requestFor(ask, verb, random, brings)
  const on = nextOn(ask, random)
  const input: RecordInput = {
    ...{ askId: ask.id, version: ask.version, receipt },
    request: isWellMade ? { ...made, ...wellMade(ask, verb, { on, actor, random }) } : made,
    ...(brings && { evidence: isWellMade ? proof(verb, on, random) : link(random) }),
  }
  return () => recordStatus(actor, input)
}

/** A few days after the last that is known, so that the new one follows it and its proof is newer; today at the latest. */
function nextOn({ entries }: Asked, random: Random): CalendarDate {
  const latest = entries
    .map(({ effectiveOn }) => effectiveOn && fromDate(effectiveOn))
    .sort()
    .at(-1)
  const next = addDays(latest ?? day(-800), random.below(4))
  return next < day() ? next : day()
}

function verbsFrom(state: Implementation): Verb[] {
  return VERBS.filter((verb) => VERB_TABLE[verb].from.some((one) => one === state))
}

type Making = { on: CalendarDate; actor: PersonActor; random: Random }

/** A whole day, and every criterion met by what comes along; what is taken back is one's own. */
function wellMade(ask: Asked, verb: Verb, { on, actor, random }: Making): Partial<Request> {
  const own = ask.entries.find(({ authorId }) => authorId === actor.id)
  if (verb === 'takeBack') return own ? { entryId: own.id } : {}
  if (verb === 'correct') return {}
  const into = VERB_TABLE[verb].to
  return {
    effectiveOn: on,
    precision: 'DAY',
    evidenceIds: [],
    ...(Array.isArray(into) && { to: random.pick(into) }),
    assessments: ask.criteria.map(({ id }) => ({
      criterionId: id,
      assessment: 'MET' as const,
      evidenceIds: ['new'],
    })),
  }
}

function proof(verb: Verb, happenedOn: CalendarDate, random: Random): EvidenceInput {
  return {
    url: `https://www.congress.gov/${random.below(1_000_000)}`,
    kind: 'LAW',
    polarity: verb === 'recordRegression' ? 'CONTRADICTS' : 'SUPPORTS',
    happenedOn,
  }
}

function askedOf(id: string) {
  return db().ask.findUnique({
    where: { id },
    include: {
      criteria: { where: { replacedBy: null } },
      entries: {
        select: { id: true, authorId: true, effectiveOn: true },
        orderBy: { recordedAt: 'desc' },
        take: 5,
      },
      evidence: {
        where: { evidence: { withdrawal: null, replacedBy: null } },
        select: { evidenceId: true },
      },
    },
  })
}

function requestFor(ask: Asked, verb: Verb, random: Random, brings: boolean): Request {
  const evidenceIds = ask.evidence.map(({ evidenceId }) => evidenceId)
  const change = {
    effectiveOn: addDays(nextOn(ask, random), -random.below(60)),
    precision: random.pick(['DAY', 'DAY', 'DAY', 'MONTH', 'YEAR'] as const),
    evidenceIds: random.some(evidenceIds, 2),
    sentence: `It happened ${random.below(1000)} times.`,
    searched: 'The register.',
    lapse: random.pick(LAPSES),
    remainder: 'The rest.',
    lost: 'All of it.',
    ending: random.pick(ENDINGS),
    reason: 'Because it is so.',
    risk: 'People.',
    successor: { kind: 'INSTRUMENT' as const, title: 'A directive' },
    response: random.pick(RESPONSES),
    words: 'We hear you.',
    answer: 'It stands.',
    to: random.pick(IMPLEMENTATIONS),
    assessments: ask.criteria.map(({ id }) => ({
      criterionId: id,
      assessment: random.isLucky(0.8) ? ('MET' as const) : random.pick(ASSESSMENTS),
      evidenceIds: [...random.some(evidenceIds, 1), ...(brings ? ['new'] : [])],
    })),
    contradictionAnswers: evidenceIds.map((evidenceId) => ({ evidenceId, answer: 'That was before.' })),
  }
  const entryId = ask.entries.length > 0 ? random.pick(ask.entries).id : undefined
  if (verb === 'takeBack') return { verb, ...(entryId && { entryId }), reason: 'A slip.' }
  if (verb !== 'correct') return { verb, ...change }
  const replacement = random.isLucky(0.5) ? null : { verb: random.pick(ONE_PERSON_VERBS), ...change }
  return {
    verb,
    ...(entryId && { entryId }),
    replacement,
    wrong: 'It was another.',
    publicSentence: 'We mended it.',
  }
}
