import { expect, test } from 'vitest'
import { personOf } from '@/lib/access/policy'
import { ROLES, type Role } from '@/lib/access/roles'
import { decide } from '@/lib/workflow/decide'
import type { Request } from '@/lib/workflow/request'
import { anEntry, evidenceFact, factsOf } from '@/lib/workflow/samples'
import { IMPLEMENTATIONS, type Implementation } from '@/lib/workflow/statuses'
import type { Entry, Facts } from '@/lib/workflow/types'
import { VERBS, type Verb } from '@/lib/workflow/verbs'

/*
 * The verb table a second time, by hand from domain.md and independent of verbs.ts, so that a slip in one is seen.
 * States in the order of the domain: 0 NOT_ASSESSED 1 NO_ACTION 2 COMMITTED 3 IN_PROGRESS 4 PARTIALLY_IMPLEMENTED
 * 5 IMPLEMENTED 6 REGRESSED 7 CLOSED_NOT_IMPLEMENTED 8 SUPERSEDED.
 */
type Row = { from: string; to?: string; second?: 'verifier' | 'lead'; secondFor?: string }
const BY_HAND: Record<Verb, Row> = {
  recordNoAction: { from: '01' },
  recordCommitment: { from: '01' },
  recordProgress: { from: '012' },
  recordDevelopment: { from: '012345678' },
  recordLapse: { from: '23' },
  claimPartial: { from: '01234', second: 'verifier' },
  claimImplemented: { from: '01234', second: 'verifier' },
  recordRegression: { from: '45' },
  resume: { from: '6', to: '345', second: 'verifier', secondFor: '45' },
  closeNotImplemented: { from: '012346', second: 'lead' },
  supersede: { from: '012346', second: 'lead' },
  reopen: { from: '78', to: '0123456', second: 'verifier' },
  carryOver: { from: '01234567', second: 'lead' },
  recordResponse: { from: '012345678' },
  reconfirm: { from: '012345678' },
  dispute: { from: '456' },
  resolveDispute: { from: '456', second: 'verifier' },
  takeBack: { from: '012345678' },
  correct: { from: '012345678' },
}
const LANDS_IN: Partial<Record<Verb, Implementation>> = {
  recordNoAction: 'NO_ACTION',
  recordCommitment: 'COMMITTED',
  recordProgress: 'IN_PROGRESS',
  recordLapse: 'NO_ACTION',
  claimPartial: 'PARTIALLY_IMPLEMENTED',
  claimImplemented: 'IMPLEMENTED',
  recordRegression: 'REGRESSED',
  closeNotImplemented: 'CLOSED_NOT_IMPLEMENTED',
  supersede: 'SUPERSEDED',
  carryOver: 'SUPERSEDED',
}
const WRITERS: readonly Role[] = ['editor', 'lead']

test('every state × verb × role is allowed as the table says, or refused with a reason code', () => {
  let walked = 0
  for (const state of IMPLEMENTATIONS) {
    for (const verb of VERBS) {
      for (const role of ROLES) {
        for (const to of BY_HAND[verb].to ? IMPLEMENTATIONS : [undefined]) {
          const decision = decide(factsIn(state, verb, role), { ...COMPLETE, verb, ...(to && { to }) })
          const wanted = expected(state, verb, role, to)
          const got = decision.isAllowed ? [] : decision.missing.map(({ code }) => code)
          const where = `${role} · ${verb} · from ${state}${to ? ` to ${to}` : ''}`
          for (const code of wanted) expect(got, where).toContain(code)
          expect(decision.isAllowed, `${where}: ${got.join(' ')}`).toBe(wanted.length === 0)
          if (decision.isAllowed) {
            const { second, secondFor } = BY_HAND[verb]
            const isTwo = second && (!secondFor || (to && secondFor.includes(index(to))))
            const deciders = !isTwo
              ? []
              : second === 'lead'
                ? ['second lead']
                : ['second verifier', 'second lead']
            expect(decision.deciders, where).toEqual(deciders)
            expect(decision.entry.implementation, where).toBe(to ?? LANDS_IN[verb] ?? null)
          }
          walked += 1
        }
      }
    }
  }
  expect(walked).toBe(9 * 6 * (17 + 2 * 9))
})

function expected(state: Implementation, verb: Verb, role: Role, to: Implementation | undefined): string[] {
  const { from, to: targets } = BY_HAND[verb]
  const codes: string[] = []
  if (!WRITERS.includes(role)) codes.push('NOT_PERMITTED')
  if (!from.includes(index(state))) codes.push(verb === 'recordNoAction' ? 'USE_RECONFIRM' : 'WRONG_STATE')
  if (to && !targets?.includes(index(to))) codes.push('TARGET_NOT_ALLOWED')
  return codes
}

function index(state: Implementation): string {
  return String(IMPLEMENTATIONS.indexOf(state))
}

const COMPLETE: Omit<Request, 'verb'> = {
  effectiveOn: '2026-11-01',
  evidenceIds: ['law', 'repeal'],
  sentence: 'Something happened.',
  searched: 'The register.',
  lapse: 'SESSION_ENDED',
  remainder: 'The rest.',
  lost: 'All of it.',
  ending: 'REFUSED',
  reason: 'Because.',
  risk: 'People.',
  successor: { kind: 'INSTRUMENT', title: 'Directive' },
  carriedInto: [{ kind: 'RECOMMENDATION', id: 'CFR-9', askId: 'ask', name: 'CFR-9' }],
  response: 'ACCEPTED',
  words: 'Yes.',
  answer: 'It stands.',
  entryId: 'note',
  wrong: 'It was wrong.',
  publicSentence: 'We were wrong.',
  replacement: null,
}

/** Everything that any verb needs is there: what is refused is refused for its state or its role. */
function factsIn(state: Implementation, verb: Verb, role: Role): Facts {
  const actor = personOf({ id: 'actor', roles: [role] })
  const seconds = ROLES.map((one) => personOf({ id: `second ${one}`, roles: [one] }))
  const note = anEntry({ id: 'note', authorId: 'actor', effectiveOn: '2026-02-01' })
  const disputed = anEntry({ verb: 'dispute', effectiveOn: '2026-10-20', verification: 'DISPUTED' })
  return factsOf({
    actor,
    people: [actor, ...seconds],
    entries: [note, ...history(state), ...(verb === 'resolveDispute' ? [disputed] : [])],
    criteria: [
      {
        id: 'done',
        kind: 'COMPLETION',
        isRequired: true,
        assessment: 'MET',
        evidenceIds: ['law', 'old law'],
      },
    ],
    evidence: [
      evidenceFact({ id: 'law', happenedOn: '2026-10-15' }),
      evidenceFact({ id: 'old law', happenedOn: '2026-01-01' }),
      evidenceFact({
        id: 'repeal',
        polarity: 'CONTRADICTS',
        happenedOn: '2026-10-15',
        answeredBy: ['answer'],
      }),
    ],
  })
}

function history(state: Implementation): Entry[] {
  if (state === 'NOT_ASSESSED') return []
  const last = anEntry({ effectiveOn: '2026-03-01', verb: 'recordProgress', implementation: state })
  const claim = anEntry({
    effectiveOn: '2026-02-15',
    verb: 'claimImplemented',
    implementation: 'IMPLEMENTED',
  })
  // Two of these cannot come first: what is rolled back was claimed, and what ended here was so before.
  if (state === 'REGRESSED') return [claim, { ...last, verb: 'recordRegression', evidenceIds: ['repeal'] }]
  if (state !== 'CLOSED_NOT_IMPLEMENTED' && state !== 'SUPERSEDED') return [last]
  const regression = anEntry({
    effectiveOn: '2026-02-20',
    verb: 'recordRegression',
    implementation: 'REGRESSED',
  })
  return [claim, regression, { ...last, verb: 'supersede' }]
}
