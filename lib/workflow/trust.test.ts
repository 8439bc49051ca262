import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/core/dates'
import { decide, decideTogether, unmetNow } from '@/lib/workflow/decide'
import { standing } from '@/lib/workflow/history'
import { ENDINGS, LAPSES, type Change, type Request } from '@/lib/workflow/request'
import {
  append,
  cited,
  factsOf,
  newPiece,
  newWorld,
  PLAYERS,
  randomly,
  standingOf,
  type Played,
  type Random,
  type World,
} from '@/lib/testing/game'
import { TODAY } from '@/lib/workflow/samples'
import { isClaimed, isOneOf } from '@/lib/workflow/statuses'
import type { Person, Standing } from '@/lib/workflow/types'
import { VERB_TABLE, VERBS, type Verb } from '@/lib/workflow/verbs'
import { ALL_KNOWN } from '@/lib/workflow/walk'

/*
 * Three people who may do everything play at random, with evidence and assessments that come and go between their moves:
 * whatever they do, two raise and one lowers. A failure names its seed; SEED=… plays that game first, GAMES=… plays more.
 */

const GAMES = Number(process.env['GAMES'] ?? 20)
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const TURNS = 40
const everything = { asOf: TODAY, knownAt: ALL_KNOWN }

type Turn = { before: Standing; after: Standing; requests: Request[]; isAlone: boolean; world: World }

/** What no game may show, by the name of the test that says so. */
const NEVER = {
  'a verified claim was decided by somebody who is not its author': ({ after, world }: Turn) =>
    isGood(after) &&
    !standingOf(world.entries).some(
      ({ verification, decidedBy, authorId }) =>
        verification === 'VERIFIED' && decidedBy !== null && decidedBy !== authorId,
    ),
  'nobody raises a claim, or ends a doubt, alone': ({ before, after, isAlone, requests }: Turn) =>
    isAlone && rank(after) > rank(before) && !requests.some(({ verb }) => verb === 'takeBack'),
  'two do not leave a doubt behind without an answer': ({ before, after, isAlone, requests, world }: Turn) =>
    !isAlone &&
    before.verification === 'DISPUTED' &&
    before.implementation !== 'REGRESSED' &&
    isGood(after) &&
    !requests.some((request) => said(request)?.answer !== undefined || isAboutDoubt(request, world)),
  'a doubt that is taken shows': ({ after, isAlone, requests }: Turn) =>
    isAlone && requests.length === 1 && requests[0]?.verb === 'dispute' && isGood(after),
  'a rollback that is taken shows': ({ after, isAlone, requests }: Turn) =>
    isAlone && requests.length === 1 && requests[0]?.verb === 'recordRegression' && isGood(after),
}

describe.each([true, false])('played at random, all of it public: %s', (isPublic) => {
  const found = new Map<string, string[]>()
  beforeAll(() => {
    for (let game = 0; game < GAMES; game += 1) play(SEED + game, isPublic, found)
  }, 400_000)
  test.each(Object.keys(NEVER))('%s', (name) => expect(found.get(name)).toBeUndefined())
  test('what is proposed can be decided by those who are named, and a claim that lacks something disputed', () =>
    expect(found.get('refused')).toBeUndefined())
})

function play(seed: number, isPublic: boolean, found: Map<string, string[]>): void {
  const random = randomly(seed)
  const world = newWorld()
  const note = (name: string) => {
    if (!found.has(name)) found.set(name, [`SEED=${seed}`, ...world.log])
  }
  for (let turn = 0; turn < TURNS; turn += 1) {
    const actor = random.one(PLAYERS)
    if (!actor) continue
    const before = standing(world.entries, everything)
    const moved = random.isLikely(0.25)
      ? shuffle(world, actor, random)
      : move(world, actor, random, { turn, isPublic })
    if (moved === 'REFUSED') note('refused')
    if (moved === null || moved === 'REFUSED') continue
    if (!disputeUnmet(world, actor, { turn, isPublic })) note('refused')
    const after = standing(world.entries, everything)
    world.log.push(`   = ${after.implementation} ${after.verification}`)
    for (const [name, isWrong] of Object.entries(NEVER))
      if (isWrong({ before, after, world, ...moved })) note(name)
  }
}

type Moved = Pick<Turn, 'requests' | 'isAlone'>
/** One or two requests at once, decided where that takes a second person; null: refused. */
function move(world: World, actor: Person, random: Random, played: Played): Moved | 'REFUSED' | null {
  const requests = Array.from({ length: random.isLikely(0.8) ? 1 : 2 }, () => request(world, random))
  const facts = factsOf(world, actor)
  const asked = decideTogether(facts, requests)
  if (!asked.isAllowed) return null
  const isAlone = asked.decidedBy === null
  const chosen = random.one(asked.deciders)
  const by = PLAYERS.find(({ id }) => id === chosen)
  if (!isAlone && !by) return null
  const decision = isAlone || !by ? asked : decideTogether(facts, requests, { by, sentence: 's' })
  if (!decision.isAllowed) return 'REFUSED'
  append(world, decision.entries, played)
  world.log.push(
    `${actor.id}${isAlone ? ' alone' : ''}: ${requests.map((one) => JSON.stringify(one)).join(' & ')}`,
  )
  return { requests, isAlone }
}

/** Evidence comes or goes, or somebody assesses what counts as done. */
function shuffle(world: World, actor: Person, random: Random): Moved {
  const [piece, criterion] = [random.one(world.evidence), random.one(world.criteria)]
  if (world.evidence.length < 2 || random.isLikely(0.5)) world.evidence.push(newPiece(world, actor, random))
  else if (piece && random.isLikely(0.5)) piece.isWithdrawn = true
  else if (criterion) {
    criterion.assessment = random.one(['MET', 'MET', 'NOT_MET', 'MET_IN_PART'] as const) ?? 'MET'
    criterion.evidenceIds = cited(world, random)
  }
  world.log.push(`${actor.id}: ${JSON.stringify({ evidence: world.evidence.at(-1), criterion })}`)
  return { requests: [], isAlone: true }
}

/** As the commands do after every write: a claim that lacks something of what two have seen is disputed. */
function disputeUnmet(world: World, actor: Person, played: Played): boolean {
  const { implementation, verification } = standing(world.entries, everything)
  const facts = factsOf(world, actor)
  if (!isClaimed(implementation) || verification === 'DISPUTED' || unmetNow(facts).length === 0) return true
  const decision = decide(facts, { verb: 'dispute', effectiveOn: TODAY, reason: 'unmet' })
  if (decision.isAllowed) append(world, [decision.entry], played)
  return decision.isAllowed
}

function request(world: World, random: Random): Request {
  const { implementation, verification } = standing(world.entries, everything)
  const entryId = random.one(random.isLikely(0.5) ? standingOf(world.entries) : world.entries.slice(-1))?.id
  if (entryId && random.isLikely(0.1)) return { verb: 'takeBack', entryId, reason: 'w' }
  if (entryId && random.isLikely(0.2)) {
    const replacement = random.isLikely(0.5) ? change(world, random, random.one(VERBS)) : null
    return { verb: 'correct', entryId, wrong: 'w', publicSentence: 'p', replacement }
  }
  if (isClaimed(implementation) && random.isLikely(0.25)) return change(world, random, 'dispute')
  if (verification === 'DISPUTED' && random.isLikely(0.25)) return change(world, random, 'resolveDispute')
  // What ends a request, or says nothing of it, is played seldom: most of a game is about claims.
  const startable = OFTEN.filter((verb) => isOneOf(VERB_TABLE[verb].from, implementation))
  return change(world, random, random.one(random.isLikely(0.7) ? startable : VERBS))
}

const OFTEN = ['claimPartial', 'claimImplemented', 'recordRegression', 'resume', 'reopen', 'dispute'] as const

function change(world: World, random: Random, verb: Verb = 'reconfirm'): Change {
  const { to, decides } = VERB_TABLE[verb]
  const last =
    world.entries
      .map(({ effectiveOn }) => effectiveOn)
      .sort()
      .at(-1) ?? addDays(TODAY, -60)
  const target = to === 'SAME' || to.length === 1 ? undefined : random.one(to)
  const assessment = random.one(['MET', 'MET', 'MET_IN_PART'] as const) ?? 'MET'
  return {
    verb,
    effectiveOn: random.isLikely(0.6) ? addDays(last, random.below(6)) : addDays(TODAY, -random.below(60)),
    precision: random.one(['DAY', 'DAY', 'DAY', 'MONTH', 'YEAR'] as const),
    ...(target && { to: target }),
    ...(verb === 'recordResponse' && { response: 'NOTED' as const }),
    evidenceIds: cited(world, random),
    ...{
      lapse: random.one(LAPSES),
      ending: random.one(ENDINGS),
      successor: { kind: 'INSTRUMENT', title: 't' },
    },
    ...{ sentence: 's', searched: 's', remainder: 'r', lost: 'l', reason: 'w', risk: 'r', words: 'w' },
    ...((verb === 'resolveDispute' || random.isLikely(0.2)) && { answer: 'a' }),
    ...(random.isLikely(0.6) && {
      assessments: world.criteria.map(({ id }) => ({
        criterionId: id,
        assessment,
        evidenceIds: cited(world, random),
      })),
    }),
    ...(decides !== null && {
      contradictionAnswers: cited(world, random).map((evidenceId) => ({ evidenceId, answer: 'a' })),
    }),
  }
}

function said(request: Request): Change | null | undefined {
  return request.verb === 'correct' ? request.replacement : request
}

function isAboutDoubt({ entryId }: Request, { entries }: World): boolean {
  return entries.some(({ id, verification }) => id === entryId && verification === 'DISPUTED')
}

function isGood({ implementation, verification }: Standing): boolean {
  const isDone = implementation === 'IMPLEMENTED' || implementation === 'PARTIALLY_IMPLEMENTED'
  return isDone && verification === 'VERIFIED'
}

function rank({ implementation, verification }: Standing): number {
  if (verification === 'DISPUTED') return 0
  return implementation === 'IMPLEMENTED' ? 2 : implementation === 'PARTIALLY_IMPLEMENTED' ? 1 : 0
}
