import { addDays } from '@/lib/core/dates'
import { factsOf as sampleOf, TODAY } from '@/lib/workflow/samples'
import type { Criterion, Entry, EntryDraft, EvidenceFact, Facts, Person } from '@/lib/workflow/types'

/* A request that people play with, kept in memory as the database keeps it: for properties of the rules. */

/** Three, who may do everything. */
export const PLAYERS = ['ann', 'bob', 'cyd'].map((id): Person => ({
  id,
  may: ['recordStatus', 'propose', 'decideAsVerifier', 'decideAsLead'],
}))

type Given = { evidenceId: string; entryId: string }

export type World = {
  entries: Entry[]
  evidence: EvidenceFact[]
  criteria: Criterion[]
  /** As two last decided it. */
  decided: Criterion[]
  answers: Given[]
  log: string[]
}

export type Played = { turn: number; isPublic: boolean }

export function append(world: World, drafts: readonly EntryDraft[], { turn, isPublic }: Played): void {
  const recordedAt = new Date(Date.UTC(2026, 10, 22, 9) + turn * 1000).toISOString()
  for (const { said, verifierSentence: _v, ...draft } of drafts) {
    const id = `e${String(world.entries.length).padStart(3, '0')}`
    world.entries.push({ ...draft, id, recordedAt, isPublic })
    for (const { criterionId, ...brought } of said.assessments ?? [])
      Object.assign(world.criteria.find((one) => one.id === criterionId) ?? {}, brought)
    if (draft.decidedBy === null) continue
    world.answers.push(
      ...(said.contradictionAnswers ?? []).map(({ evidenceId }) => ({ evidenceId, entryId: id })),
    )
    world.decided = world.criteria.map((one) => ({ ...one }))
  }
}

export function newWorld(): World {
  const criteria = ['one', 'two'].map((id): Criterion => ({
    ...{ id, kind: 'COMPLETION', isRequired: true, assessment: 'NOT_ASSESSED', evidenceIds: [] },
  }))
  return { entries: [], evidence: [], criteria, decided: criteria, answers: [], log: [] }
}

export function newPiece({ evidence }: World, { id: author }: Person, random: Random): EvidenceFact {
  return {
    id: `v${evidence.length}`,
    tier: random.one([1, 1, 2, 3] as const) ?? 1,
    ...{ isAttested: false, attestedBy: [], publishedOn: null, addedBy: [author], answeredBy: [] },
    polarity: random.one(['SUPPORTS', 'SUPPORTS', 'CONTRADICTS'] as const) ?? 'SUPPORTS',
    happenedOn: addDays(TODAY, -random.below(60)),
    isActByAddress: random.isLikely(0.3),
    isWithdrawn: false,
  }
}

export function factsOf({ entries, evidence, criteria, decided, answers }: World, actor: Person): Facts {
  const left = new Set(standingOf(entries).map(({ id }) => id))
  const given = answers.filter(({ entryId }) => left.has(entryId))
  return sampleOf({
    ...{ actor, people: PLAYERS, entries, criteria, decidedCriteria: decided },
    evidence: evidence.map((one) => ({
      ...one,
      answeredBy: given.flatMap(({ evidenceId, entryId }) => (evidenceId === one.id ? entryId : [])),
    })),
  })
}

export function standingOf(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ id }) => !entries.some(({ replaces }) => replaces === id))
}

export function cited({ evidence }: World, random: Random): string[] {
  return evidence.flatMap(({ id, isWithdrawn }) => (!isWithdrawn && random.isLikely(0.75) ? id : []))
}

export type Random = ReturnType<typeof randomly>

/** The same game for the same seed. */
export function randomly(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (many: number) => Math.floor(next() * many)
  return {
    below,
    isLikely: (share: number) => next() < share,
    one: <T>(list: readonly T[]) => list[below(list.length)],
  }
}
