import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/core/dates'
import { ASSESSMENTS } from '@/lib/workflow/request'
import { anEntry, implemented, inProgress, TODAY } from '@/lib/workflow/samples'
import { IMPLEMENTATIONS, RECORDED_VERIFICATIONS } from '@/lib/workflow/statuses'
import type { Entry } from '@/lib/workflow/types'
import { VERBS } from '@/lib/workflow/verbs'
import { allKnownOn, why, whyRolledUp } from './why'
import { WHY_CODES, type WhyCriterion, type WhyEvidence, type WhyFacts } from './whyFacts'

const criterion: WhyCriterion = {
  id: 'done',
  position: 1,
  kind: 'COMPLETION',
  isRequired: true,
  assessment: 'MET',
  text: 'What it asks has been done',
  evidenceIds: ['law'],
}
const law: WhyEvidence = {
  id: 'law',
  tier: 1,
  isAttested: false,
  polarity: 'SUPPORTS',
  happenedOn: '2026-03-01',
  withdrawnOn: null,
  title: null,
}
const dated = (entry: Entry) => ({ ...entry, enteredOn: entry.recordedAt.slice(0, 10) })
const facts = (entries: Entry[], given: Partial<WhyFacts> = {}): WhyFacts => ({
  ...allKnownOn(TODAY),
  entries: entries.map(dated),
  criteria: [criterion],
  evidence: [law],
  isAllShown: true,
  ...given,
})
const said = (given: WhyFacts) => why(given).map(({ text }) => text)
const textOf = (given: WhyFacts, code: string) => why(given).find((one) => one.code === code)?.text

test('what nobody has looked at says so, and what is missing', () => {
  const untouched = facts([], { criteria: [{ ...criterion, assessment: 'NOT_ASSESSED' }], evidence: [] })
  expect(said(untouched)).toEqual([
    'Nobody has checked yet what came of it, so it counts as not checked.',
    'For a first status: somebody has to look.',
  ])
})

test('a claim names its rule, both clocks, what counts as done, the proof and who checked it', () => {
  expect(said(facts([implemented()]))).toEqual([
    'It counts as “Implemented” because everything that is required for it to count as done on paper is met. ' +
      'That happened on 1 April 2026 and was entered on 1 January 2026.',
    'We last looked on 1 April 2026.',
    'Required, on paper: “What it asks has been done”. Met.',
    'Official act, of 1 March 2026: supports.',
    'Checked by two of our staff on 1 April 2026; that holds until 1 April 2027, unless there is news before.',
    'Nothing is missing.',
  ])
})

test('by one, questioned and expired are told apart', () => {
  const one = { ...implemented(), isDecidedByOnePerson: true }
  expect(textOf(facts([one]), 'DECIDED_BY_ONE')).toMatch(/^Decided by one person on 1 April 2026/)
  const old = { ...implemented(), reverifyOn: '2026-05-01' }
  expect(textOf(facts([old]), 'EXPIRED')).toMatch(/held until 1 May 2026, and it is due to be checked again/)
  const dispute = anEntry({ verb: 'dispute', effectiveOn: '2026-06-01', verification: 'DISPUTED' })
  expect(textOf(facts([implemented(), dispute]), 'DISPUTED')).toMatch(
    /^Being checked again since 1 June 2026: somebody questioned it/,
  )
  const unproven = { ...dated(dispute), isUnproven: true }
  expect(
    textOf({ ...facts([implemented()]), entries: [dated(implemented()), unproven] }, 'DISPUTED'),
  ).toMatch(/^Being checked again since 1 June 2026: what it rests on was withdrawn or changed/)
})

test('evidence that was withdrawn is told, and what it proved is missing while it is being checked again', () => {
  const dispute = anEntry({ verb: 'dispute', effectiveOn: '2026-06-01', verification: 'DISPUTED' })
  const shaken = facts([implemented(), dispute], { evidence: [{ ...law, withdrawnOn: '2026-06-01' }] })
  expect(textOf(shaken, 'EVIDENCE')).toMatch(/withdrawn on 1 June 2026, it no longer counts/)
  expect(textOf(shaken, 'MISSING')).toMatch(/^For it to stand: “What it asks has been done” needs proof/)
  expect(textOf({ ...shaken, isAllShown: false }, 'MISSING')).toBeUndefined()
})

test('done on paper is told from done in practice', () => {
  const outcome: WhyCriterion = {
    ...criterion,
    id: 'felt',
    position: 2,
    kind: 'OUTCOME',
    assessment: 'TOO_EARLY',
  }
  const paper = facts([implemented()], { criteria: [criterion, outcome] })
  expect(textOf(paper, 'ON_PAPER_ONLY')).toBe('It is done on paper, not yet in practice.')
  expect(textOf(paper, 'MISSING')).toMatch(/^For it to be done in practice too/)
})

test('a correction names what it corrects', () => {
  const wrong = anEntry({ verb: 'recordNoAction', implementation: 'NO_ACTION' })
  const right = {
    ...inProgress(),
    verb: 'correct' as const,
    standsFor: 'recordProgress' as const,
    replaces: wrong.id,
  }
  const line = why(facts([wrong, right])).find(({ code }) => code === 'CORRECTED')
  expect(line?.text).toBe('This corrects an earlier entry that said “No action found”.')
  expect(line?.links).toHaveLength(2)
})

test('a roll-up says its rule, its counts and each leaf', () => {
  const leaves = [
    { name: 'US Congress', implementation: 'IMPLEMENTED' as const },
    { name: 'USCIS', implementation: 'NO_ACTION' as const },
  ]
  const lines = whyRolledUp(leaves).map(({ text }) => text)
  expect(lines).toEqual([
    '1 of 2 is implemented, at least in part.',
    '2 of 2 checked.',
    '1 of 2 done.',
    'US Congress: implemented.',
    'USCIS: no action found.',
  ])
  expect(whyRolledUp(leaves.toReversed())).toEqual(whyRolledUp(leaves))
})

const ids = ['a', 'b', 'c', 'd']
const day = fc.integer({ min: -900, max: 5 }).map((days) => addDays(TODAY, days))
const entry = fc
  .record({
    verb: fc.constantFrom(...VERBS),
    effectiveOn: day,
    implementation: fc.option(fc.constantFrom(...IMPLEMENTATIONS)),
    verification: fc.option(fc.constantFrom(...RECORDED_VERIFICATIONS)),
    checkedOn: fc.option(day),
    reverifyOn: fc.option(day),
    isDecidedByOnePerson: fc.boolean(),
    replaces: fc.option(fc.constantFrom('e0', 'e1', 'nobody')),
  })
  .map((given) => dated(anEntry(given)))
const anyFacts = fc.record({
  asOf: day,
  knownAt: fc.constant(allKnownOn(TODAY).knownAt),
  entries: fc.array(entry, { maxLength: 8 }).map((all) => all.map((one, at) => ({ ...one, id: `e${at}` }))),
  criteria: fc.tuple(
    ...ids.map((id) =>
      fc.record<WhyCriterion>({
        id: fc.constant(id),
        position: fc.nat(3),
        kind: fc.constantFrom('COMPLETION', 'OUTCOME'),
        isRequired: fc.boolean(),
        assessment: fc.constantFrom(...ASSESSMENTS),
        text: fc.option(fc.constant('text')),
        evidenceIds: fc.subarray([...ids, 'unknown']),
      }),
    ),
  ),
  evidence: fc.tuple(
    ...ids.map((id) =>
      fc.record<WhyEvidence>({
        id: fc.constant(id),
        tier: fc.integer({ min: 0, max: 5 }),
        isAttested: fc.boolean(),
        polarity: fc.constantFrom('SUPPORTS', 'CONTRADICTS', 'CONTEXT'),
        happenedOn: day,
        withdrawnOn: fc.option(day),
        title: fc.option(fc.constant('title')),
      }),
    ),
  ),
  isAllShown: fc.boolean(),
})

test('it explains any facts at all, and every id that it links to exists among them', () => {
  fc.assert(
    fc.property(anyFacts, (given) => {
      const lines = why(given)
      expect(lines.length).toBeGreaterThan(0)
      const known = {
        entry: given.entries.map(({ id }) => id),
        evidence: given.evidence.map(({ id }) => id),
        criterion: given.criteria.map(({ id }) => id),
      }
      for (const { code, text, links } of lines) {
        expect(WHY_CODES).toContain(code)
        expect(text).toMatch(/^\S.*\.$/)
        expect(text).not.toMatch(/undefined|null|NaN/)
        for (const { kind, id } of links) expect(known[kind]).toContain(id)
      }
    }),
  )
})

test('it says the same whatever the order of its facts', () => {
  fc.assert(
    fc.property(anyFacts, (given) => {
      const turned = {
        ...given,
        entries: given.entries.toReversed(),
        criteria: given.criteria.toReversed(),
        evidence: given.evidence.toReversed(),
      }
      expect(why(turned)).toEqual(why(given))
    }),
  )
})
