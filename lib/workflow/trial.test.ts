/* A trial: three people who may everything play at random, with evidence that comes and goes. GAMES=8000 plays longer. */

import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/core/dates'
import { decideTogether, unmetNow, decide } from '@/lib/workflow/decide'
import { standing } from '@/lib/workflow/history'
import { ENDINGS, LAPSES, type Request } from '@/lib/workflow/request'
import { anEntry, factsOf as sampleOf, implemented, TODAY, vera } from '@/lib/workflow/samples'
import { isClaimed, isOneOf } from '@/lib/workflow/statuses'
import type { Criterion, Entry, EvidenceFact, Facts, Person } from '@/lib/workflow/types'
import { VERB_TABLE, VERBS, type Verb } from '@/lib/workflow/verbs'
import { ALL_KNOWN } from '@/lib/workflow/walk'

const all = (id: string): Person => ({
  id,
  may: ['recordStatus', 'propose', 'decideAsVerifier', 'decideAsLead'],
})
const people = [all('ann'), all('bob'), all('cyd')]
const everything = { asOf: TODAY, knownAt: ALL_KNOWN }

function rng(seed: number) {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type World = {
  entries: Entry[]
  evidence: EvidenceFact[]
  criteria: Criterion[]
  answers: { evidenceId: string; entryId: string }[]
  n: number
  log: string[]
}

function factsOf(w: World, actor: Person): Facts {
  const replaced = new Set(w.entries.map(({ replaces }) => replaces))
  return {
    today: TODAY,
    actor,
    people,
    isFourEyesOff: false,
    hasPendingProposal: false,
    recommendationId: 'r',
    addresseeId: 'a',
    entries: w.entries,
    criteria: w.criteria,
    successors: {},
    evidence: w.evidence.map((e) => ({
      ...e,
      answeredBy: w.answers
        .filter((x) => x.evidenceId === e.id && !replaced.has(x.entryId))
        .map((x) => x.entryId),
    })),
  }
}

const rank = (s: { implementation: string; verification: string }) =>
  s.verification === 'DISPUTED'
    ? 0
    : s.implementation === 'IMPLEMENTED'
      ? 2
      : s.implementation === 'PARTIALLY_IMPLEMENTED'
        ? 1
        : 0

function play(seed: number, isPublic: boolean, report: (kind: string, w: World) => void) {
  const r = rng(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(r() * list.length)] as T
  const w: World = {
    entries: [],
    evidence: [],
    criteria: [
      { id: 'one', kind: 'COMPLETION', isRequired: true, assessment: 'NOT_ASSESSED', evidenceIds: [] },
      { id: 'two', kind: 'COMPLETION', isRequired: true, assessment: 'NOT_ASSESSED', evidenceIds: [] },
    ],
    answers: [],
    n: 0,
    log: [],
  }
  const now = () => standing(w.entries, everything)
  const append = (drafts: readonly any[]) => {
    const at = new Date(Date.UTC(2026, 10, 22, 9) + w.n * 1000).toISOString()
    drafts.forEach((d, i) => {
      const id = `e${String(w.n).padStart(3, '0')}${i}`
      const { said, verifierSentence: _v, ...rest } = d
      w.entries = [...w.entries, { ...rest, id, recordedAt: at, isPublic }]
      for (const a of said.assessments ?? [])
        w.criteria = w.criteria.map((c) =>
          c.id === a.criterionId ? { ...c, assessment: a.assessment, evidenceIds: a.evidenceIds } : c,
        )
      if (rest.decidedBy)
        for (const a of said.contradictionAnswers ?? [])
          w.answers.push({ evidenceId: a.evidenceId, entryId: id })
    })
  }
  const auto = (actor: Person) => {
    const s = now()
    if (!isClaimed(s.implementation) || s.verification === 'DISPUTED') return
    const facts = factsOf(w, actor)
    if (unmetNow(facts).length === 0) return
    const d = decide(facts, { verb: 'dispute', effectiveOn: TODAY, reason: 'x' })
    if (!d.isAllowed) {
      report('auto dispute refused', w)
      return
    }
    w.log.push('  auto dispute')
    w.n += 0
    append([{ ...d.entry }].map((e) => e))
    // distinct id
    const last = w.entries.at(-1)!
    w.entries = [...w.entries.slice(0, -1), { ...last, id: last.id + 'z' }]
  }
  const anyDay = () => addDays(TODAY, -Math.floor(r() * 60))
  const change = (verb: Verb): any => ({
    verb,
    effectiveOn:
      r() < 0.6
        ? addDays(
            w.entries
              .map((e) => e.effectiveOn)
              .sort()
              .at(-1) ?? addDays(TODAY, -60),
            Math.floor(r() * 6),
          )
        : anyDay(),
    precision: pick(['DAY', 'DAY', 'DAY', 'MONTH', 'YEAR'] as const),
    ...(VERB_TABLE[verb].to !== 'SAME' && (VERB_TABLE[verb].to as readonly string[]).length > 1
      ? { to: pick(VERB_TABLE[verb].to as any) }
      : {}),
    ...(verb === 'recordResponse' ? { response: 'NOTED' } : {}),
    evidenceIds: w.evidence.filter((e) => !e.isWithdrawn && r() < 0.7).map((e) => e.id),
    lapse: pick(LAPSES),
    ending: pick(ENDINGS),
    successor: { kind: 'INSTRUMENT', title: 't' },
    sentence: 's',
    searched: 's',
    remainder: 'r',
    lost: 'l',
    reason: 'w',
    risk: 'r',
    words: 'w',
    answer: 'a',
    ...(r() < 0.6
      ? {
          assessments: w.criteria.map((c) => ({
            criterionId: c.id,
            assessment: pick(['MET', 'MET', 'MET_IN_PART'] as const),
            evidenceIds: w.evidence.filter((e) => !e.isWithdrawn && r() < 0.8).map((e) => e.id),
          })),
        }
      : {}),
    ...(VERB_TABLE[verb].decides !== null
      ? {
          contradictionAnswers: w.evidence
            .filter(() => r() < 0.8)
            .map((e) => ({ evidenceId: e.id, answer: 'a' })),
        }
      : {}),
  })
  const request = (): Request => {
    const s = now()
    const startable = VERBS.filter((v) => isOneOf(VERB_TABLE[v].from, s.implementation))
    const x = r()
    if (x < 0.25 && w.entries.length > 0) {
      const free = w.entries.filter((e) => !w.entries.some((o) => o.replaces === e.id))
      const entryId =
        r() < 0.5 ? (free.at(-1) ?? pick(w.entries)).id : pick(free.length ? free : w.entries).id
      if (r() < 0.3) return { verb: 'takeBack', entryId, reason: 'w' } as Request
      return {
        verb: 'correct',
        entryId,
        wrong: 'w',
        publicSentence: 'p',
        replacement: r() < 0.5 ? null : change(pick(VERBS)),
      } as Request
    }
    if (x < 0.45 && isClaimed(s.implementation)) return change('dispute')
    if (x < 0.6 && s.verification === 'DISPUTED') return change('resolveDispute')
    return change(x < 0.9 ? pick(startable) : pick(VERBS))
  }
  for (let i = 0; i < 40; i++) {
    w.n += 1
    const actor = pick(people)
    const before = now()
    const x = r()
    let single = true
    let requests: Request[] = []
    let did = ''
    if (x < 0.12 || w.evidence.length < 2) {
      w.evidence = [
        ...w.evidence,
        {
          id: `v${w.n}`,
          tier: pick([1, 1, 2, 3] as const),
          isAttested: false,
          attestedBy: [],
          polarity: pick(['SUPPORTS', 'SUPPORTS', 'CONTRADICTS'] as const),
          happenedOn: anyDay(),
          publishedOn: null,
          addedBy: [actor.id],
          isActByAddress: r() < 0.3,
          isWithdrawn: false,
          answeredBy: [],
        },
      ]
      did = `${actor.id} adds ${JSON.stringify(w.evidence.at(-1))}`
    } else if (x < 0.18) {
      const e = pick(w.evidence)
      w.evidence = w.evidence.map((o) => (o === e ? { ...o, isWithdrawn: true } : o))
      did = `${actor.id} withdraws ${e.id}`
    } else if (x < 0.25) {
      const c = pick(w.criteria)
      const next = {
        ...c,
        assessment: pick(['MET', 'MET', 'NOT_MET', 'NO_LONGER_APPLIES', 'MET_IN_PART'] as const),
        evidenceIds: w.evidence.filter((e) => !e.isWithdrawn && r() < 0.6).map((e) => e.id),
      }
      const left = w.criteria.map((o) => (o === c ? next : o))
      if (left.some((o) => o.assessment !== 'NO_LONGER_APPLIES')) w.criteria = left
      did = `${actor.id} assesses ${next.id} ${next.assessment}`
    } else {
      requests = r() < 0.8 ? [request()] : [request(), request()]
      const facts = factsOf(w, actor)
      const asked = decideTogether(facts, requests)
      if (!asked.isAllowed) continue
      let decision = asked
      if (asked.decidedBy) {
        single = false
        if (asked.deciders.length === 0) continue
        const chosen = pick(asked.deciders)
        const by = people.find((p) => p.id === chosen)!
        const d = decideTogether(facts, requests, { by, sentence: 's' })
        if (!d.isAllowed) {
          report('decider cannot decide', w)
          continue
        }
        decision = d
      }
      append(decision.entries)
      did = `${actor.id}${single ? ' ALONE' : ' + decider'}: ${requests.map((q) => `${q.verb}${q.entryId ? `(${q.entryId})` : ''}${q.replacement ? `->${q.replacement.verb}@${q.replacement.effectiveOn}${q.replacement.precision?.[0]}` : q.verb === 'correct' ? '->null' : `@${q.effectiveOn}${q.precision?.[0]}`}${q.to ?? ''}`).join(' & ')}`
    }
    w.log.push(did)
    auto(actor)
    const after = now()
    w.log.push(`   = ${after.implementation} ${after.verification}`)
    const isGood = (s: typeof after) =>
      (s.implementation === 'IMPLEMENTED' || s.implementation === 'PARTIALLY_IMPLEMENTED') &&
      s.verification === 'VERIFIED'
    if (isGood(after)) {
      const replaced = new Set(w.entries.map((e) => e.replaces))
      const carries = w.entries.some(
        (e) =>
          !replaced.has(e.id) &&
          e.verification === 'VERIFIED' &&
          e.decidedBy === after.verifiedBy &&
          e.decidedBy !== e.authorId &&
          e.decidedBy !== null,
      )
      if (!carries) report('S1 verified without a second person', w)
    }
    const takesBack = requests.some((q) => q.verb === 'takeBack')
    if (single && rank(after) > rank(before))
      report(
        takesBack
          ? 'S3t raised alone by takeBack'
          : requests.length === 0
            ? 'S3e raised by evidence act'
            : 'S3 raised alone',
        w,
      )
    if (single && before.verification === 'DISPUTED' && isGood(after))
      report(takesBack ? 'S2t' : 'S2 doubt ended alone', w)
    if (single && requests.length === 1 && requests[0]?.verb === 'dispute' && isGood(after))
      report('S5 dispute without effect', w)
    if (single && requests.length === 1 && requests[0]?.verb === 'recordRegression' && isGood(after))
      report('S6 rollback without effect', w)
    if (
      !single &&
      before.verification === 'DISPUTED' &&
      before.implementation !== 'REGRESSED' &&
      isGood(after)
    ) {
      const ids = new Set(requests.map((q) => q.entryId))
      const answers = requests.some(
        (q) => q.verb === 'resolveDispute' || q.replacement?.verb === 'resolveDispute',
      )
      const about = w.entries.some((e) => e.verification === 'DISPUTED' && ids.has(e.id))
      if (!answers && !about)
        report(
          `S4 doubt left behind by two via ${requests
            .map((q) => q.replacement?.verb ?? q.verb)
            .sort()
            .join('+')}`,
          w,
        )
    }
  }
}

test('a claim that has run out and was checked again by two is verified', () => {
  const facts = sampleOf({ entries: [{ ...implemented(), reverifyOn: '2026-11-21' }] })
  const renew: Request = { verb: 'resolveDispute', effectiveOn: TODAY, answer: 'Still so.' }
  const decision = decide(facts, renew, { by: vera, sentence: 'Seen.' })
  if (!decision.isAllowed) throw new Error('It is refused.')
  const entry = { ...decision.entry, id: 'again', recordedAt: '2026-11-22T09:00:00.000Z', isPublic: true }
  expect(standing([...facts.entries, entry], everything)).toMatchObject({ verification: 'VERIFIED' })
})

test('what was mended before anybody could read it folds for the public as for the desk', () => {
  const at = (hour: number) => `2026-11-20T0${hour}:00:00.000Z`
  const claimed = { ...implemented(), recordedAt: at(1) }
  const doubt = anEntry({
    verb: 'dispute',
    verification: 'DISPUTED',
    effectiveOn: '2026-05-01',
    recordedAt: at(2),
  })
  const answer = anEntry({
    ...{ verb: 'resolveDispute', verification: 'VERIFIED', effectiveOn: '2026-06-01', recordedAt: at(3) },
    ...{ decidedBy: 'vera', reverifyOn: '2027-11-22' },
  })
  const again = { ...implemented(), verb: 'correct' as const, standsFor: 'claimImplemented' as const }
  const corrected = { ...again, effectiveOn: '2026-04-02', replaces: claimed.id, recordedAt: at(4) }
  const desk = standing([claimed, doubt, answer, corrected], everything)
  // lib/publication/entryBody.ts, publicEntries: replaced before it was public, it is never read.
  expect(standing([doubt, answer, corrected], everything).verification).toBe(desk.verification)
})

const GAMES = Number(process.env['GAMES'] ?? 1500)
describe.each([true, false])('played at random, all of it public: %s', (isPublic) => {
  const found = new Map<string, string[]>()
  beforeAll(() => {
    for (let seed = 1; seed <= GAMES; seed++)
      play(seed, isPublic, (kind, { log }) => {
        const shortest = found.get(kind)
        if (!shortest || log.length < shortest.length) found.set(kind, [`game ${seed}`, ...log])
      })
  }, 400_000)
  const shortest = (kind: string) => [...found].filter(([name]) => name.startsWith(kind)).flat(2)

  test('a verified claim was decided by somebody who is not its author', () =>
    expect(shortest('S1')).toEqual([]))
  // Of a draft, one takes back one’s own.
  test.runIf(isPublic)('nobody ends a doubt alone, whatever they do', () =>
    expect(shortest('S2')).toEqual([]),
  )
  test.runIf(isPublic)('nobody raises a claim alone, whatever they do', () =>
    expect(shortest('S3')).toEqual([]),
  )
  test('what is proposed can be decided by those who are named', () =>
    expect(shortest('decider')).toEqual([]))
  test('a claim that lacks something can be disputed', () => expect(shortest('auto')).toEqual([]))
  test('two do not leave a doubt behind without an answer', () => expect(shortest('S4')).toEqual([]))
  test('a doubt that is taken shows', () => expect(shortest('S5')).toEqual([]))
  test('a rollback that is taken shows', () => expect(shortest('S6')).toEqual([]))
})
