import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { addDays } from '@/lib/core/dates'
import { openingOf } from '@/lib/workflow/carryOver'
import { decide } from '@/lib/workflow/decide'
import { isAllowedStep } from '@/lib/workflow/fit'
import { setsImplementation } from '@/lib/workflow/fold'
import { standing } from '@/lib/workflow/history'
import { strength } from '@/lib/workflow/proof'
import { ASSESSMENTS, ENDINGS, LAPSES, type Place, type Request } from '@/lib/workflow/request'
import { ada, factsOf, lea, TODAY, vera } from '@/lib/workflow/samples'
import { IMPLEMENTATIONS, isOneOf, RESPONSES } from '@/lib/workflow/statuses'
import type { Entry, EntryDraft, EvidenceFact, Facts, Person } from '@/lib/workflow/types'
import { VERB_TABLE, VERBS } from '@/lib/workflow/verbs'
import { ALL_KNOWN, walk } from '@/lib/workflow/walk'

/* People play against the rules at random; whatever decide let through must keep the invariants of domain.md. */

const everything = { asOf: TODAY, knownAt: ALL_KNOWN }
const evidenceIds = ['a', 'b', 'c', 'd', 'e']
const day = fc.integer({ min: -900, max: 5 }).map((days) => addDays(TODAY, days))
const mostly = <T>(often: T, ...seldom: T[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(often) }, fc.constantFrom(...seldom))

const evidence = fc.tuple(
  ...evidenceIds.map((id) =>
    fc.record<EvidenceFact>({
      id: fc.constant(id),
      tier: fc.constantFrom(1, 1, 2, 2, 3, 4),
      isAttested: mostly(false, true),
      attestedBy: fc.subarray(['ada', 'vera', 'lea']),
      polarity: fc.constantFrom('SUPPORTS', 'SUPPORTS', 'CONTRADICTS'),
      happenedOn: day,
      publishedOn: fc.constant(null),
      addedBy: fc.subarray(['ada', 'vera', 'lea'], { minLength: 1 }),
      isActByAddress: fc.boolean(),
      isWithdrawn: mostly(false, true),
      answeredBy: mostly(['answer'], []),
    }),
  ),
)

const criterion = (id: string) =>
  fc.record({
    id: fc.constant(id),
    kind: mostly('COMPLETION' as const, 'OUTCOME' as const),
    isRequired: mostly(true, false),
    assessment: mostly('MET' as const, ...ASSESSMENTS),
    evidenceIds: fc.subarray(evidenceIds, { minLength: 1 }),
  })

const place: Place = { kind: 'RECOMMENDATION', id: 'CFR-2', askId: 'another', name: 'CFR-2' }
const said = {
  effectiveOn: day,
  precision: fc.constantFrom('DAY' as const, 'DAY' as const, 'MONTH' as const, 'YEAR' as const),
  to: fc.constantFrom(...IMPLEMENTATIONS),
  response: fc.constantFrom(...RESPONSES),
  evidenceIds: fc.subarray(evidenceIds),
  lapse: fc.constantFrom(...LAPSES),
  ending: fc.constantFrom(...ENDINGS),
  successor: fc.constant({ kind: 'INSTRUMENT' as const, title: 'Treaty' }),
  carriedInto: fc.constant<Place[]>([place]),
  sentence: mostly('s', ''),
  ...{
    searched: fc.constant('s'),
    remainder: fc.constant('r'),
    lost: fc.constant('l'),
    reason: fc.constant('w'),
  },
  ...{ risk: fc.constant('r'), words: fc.constant('w'), answer: fc.constant('a'), wrong: fc.constant('w') },
  publicSentence: fc.constant('p'),
}
const change = { verb: fc.constantFrom(...VERBS), ...said }
const move = fc.record({
  actor: mostly<Person>(ada, lea, vera),
  decider: fc.nat(2),
  isReleased: fc.boolean(),
  /** Which of the verbs that start from the present state; else any at all. */
  which: fc.option(fc.nat(17)),
  entry: fc.nat(9),
  /** Days after the latest entry; else any day. */
  later: fc.option(fc.integer({ min: 0, max: 40 })),
  request: fc.record<Request>({ ...change, replacement: fc.option(fc.record(change)) }),
})
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never

type Played = { facts: Facts; entries: Entry[] }

const moves = fc.array(move, { minLength: 10, maxLength: 30 })
const whole = fc
  .record({ evidence, criteria: fc.tuple(criterion('one'), criterion('two')), moves, more: moves })
  .map(({ evidence, criteria, moves, more }) => {
    const facts = factsOf({ evidence, criteria, people: [ada, vera, lea] })
    const old = play({ facts, entries: [] }, moves)
    const opening = openingOf({ ...facts, entries: old.entries }, { ...place, isNew: true }, { by: lea })
    return { old, opened: play({ facts, entries: [kept(opening, [], true)] }, more) }
  })
/** A history from its beginning, or one that begins with what was carried over from another. */
const games = fc.tuple(whole, fc.boolean()).map(([{ old, opened }, isOpened]) => (isOpened ? opened : old))

function play({ facts, entries: begun }: Played, moves: readonly Move[]): Played {
  const entries = [...begun]
  for (const one of moves) {
    const now = { ...facts, actor: one.actor, entries }
    const request = likely(one, entries)
    const asked = decide(now, request)
    if (!asked.isAllowed) continue
    const by = facts.people.find(({ id }) => id === asked.deciders[one.decider % asked.deciders.length])
    if (asked.decidedBy && !by) continue
    const decision = by ? decide(now, request, { by, sentence: 'Seen.' }) : asked
    if (!decision.isAllowed) throw new Error('who can decide cannot decide')
    entries.push(kept(decision.entry, entries, one.isReleased))
  }
  return { facts, entries }
}

function kept(draft: EntryDraft, { length }: readonly Entry[], isPublic: boolean): Entry {
  const recordedAt = new Date(Date.UTC(2026, 10, 22, 9) + length).toISOString()
  return { ...draft, id: `e${length}`, recordedAt, isPublic }
}

/** Mostly what could be allowed: a verb of the present state, about an entry that exists, on a later day. */
function likely({ which, entry, later, request }: Move, entries: readonly Entry[]): Request {
  const { implementation } = standing(entries, everything)
  // Carrying over starts from nearly everywhere, and nothing much comes after it: it is left to chance.
  const startable = VERBS.filter(
    (verb) => verb !== 'carryOver' && isOneOf(VERB_TABLE[verb].from, implementation),
  )
  const latest =
    entries
      .map(({ effectiveOn }) => effectiveOn)
      .sort()
      .at(-1) ?? addDays(TODAY, -900)
  return {
    ...request,
    verb: (which === null ? undefined : startable[which % startable.length]) ?? request.verb,
    entryId: entries[entry % Math.max(entries.length, 1)]?.id,
    effectiveOn: later === null ? request.effectiveOn : addDays(latest, later),
  }
}

/** Long enough for a busy machine. */
vi.setConfig({ testTimeout: 60_000 })
const runs = { numRuns: 200 }

test('nobody decides their own proposal, and nothing that takes two was entered by one', () => {
  fc.assert(
    fc.property(games, ({ entries }) => {
      for (const entry of entries) {
        expect(entry.decidedBy).not.toBe(entry.authorId)
        expect(entry.isDecidedByOnePerson).toBe(false)
        const isRaised = entry.verification === 'VERIFIED' || entry.implementation === 'IMPLEMENTED'
        if (isRaised) expect(entry.decidedBy).not.toBeNull()
      }
    }),
    runs,
  )
})

test('implemented implies an official act by its address, or decisive evidence that the decider did not author', () => {
  fc.assert(
    fc.property(games, ({ facts, entries }) => {
      // What was carried over was decided where it came from: its decider judges no proof.
      const claims = entries.filter(({ carried }) => carried === null)
      for (const entry of claims.filter(({ implementation }) => implementation === 'IMPLEMENTED')) {
        const cited = facts.evidence.filter(({ id }) => entry.evidenceIds.includes(id))
        const isActual = cited.some((one) => strength(one) === 1 && one.isActByAddress)
        const isOthers = cited.some(
          (one) =>
            !one.addedBy.includes(entry.decidedBy ?? '') && !one.attestedBy.includes(entry.decidedBy ?? ''),
        )
        expect(isActual || isOthers).toBe(true)
      }
    }),
    runs,
  )
})

test('each step of the sorted walk is a pair of states that some verb allows', () => {
  fc.assert(
    fc.property(games, ({ entries }) => {
      for (const step of walk(entries, everything)) {
        const { entry, before, after } = step
        if (setsImplementation(entry, before)) expect(isAllowedStep(step)).toBe(true)
        else expect(after.implementation).toBe(before.implementation)
      }
    }),
    runs,
  )
})

test('what was carried over stands exactly where it stood, on every axis and since every day', () => {
  fc.assert(
    fc.property(whole, ({ old, opened }) => {
      const apart = { entryId: null, claimEntryId: null, verifiedBy: null, isDecidedByOnePerson: false }
      const opening = opened.entries.slice(0, 1)
      const stood = standing(old.entries, everything)
      expect({ ...standing(opening, everything), ...apart }).toEqual({ ...stood, ...apart })
    }),
    runs,
  )
})

test('no entry is replaced twice, and none lies after today', () => {
  fc.assert(
    fc.property(games, ({ entries }) => {
      const replaced = entries.flatMap(({ replaces }) => replaces ?? [])
      expect(new Set(replaced).size).toBe(replaced.length)
      for (const { effectiveOn } of entries) expect(effectiveOn <= TODAY).toBe(true)
    }),
    runs,
  )
})

test('what is known grows, what was known stays', () => {
  fc.assert(
    fc.property(games, day, ({ entries }, asOf) => {
      entries.forEach(({ recordedAt: knownAt }, index) => {
        const then = standing(entries.slice(0, index + 1), { asOf, knownAt: ALL_KNOWN })
        expect(standing(entries, { asOf, knownAt })).toEqual(then)
      })
    }),
    runs,
  )
})

test('the present state is one that a claim, a proof or a person can be named for', () => {
  fc.assert(
    fc.property(games, ({ entries }) => {
      const now = standing(entries, everything)
      const rests = entries.find(({ id }) => id === now.entryId)
      if (now.implementation !== 'NOT_ASSESSED') expect(rests?.implementation).toBe(now.implementation)
      if (now.verification === 'VERIFIED') expect(now.verifiedBy).not.toBeNull()
    }),
    runs,
  )
})

test('the game reaches every state and every verb, so that the properties above say something', () => {
  const played = fc
    .sample(whole, { numRuns: 800, seed: 7 })
    .flatMap(({ old, opened }) => [...old.entries, ...opened.entries])
  expect(new Set(played.map(({ verb }) => verb))).toEqual(new Set(VERBS))
  const states = new Set(played.map(({ implementation }) => implementation))
  expect(states).toEqual(new Set([null, ...IMPLEMENTATIONS]))
})
