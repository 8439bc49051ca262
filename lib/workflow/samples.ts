import { decide } from '@/lib/workflow/decide'
import type { Request } from '@/lib/workflow/request'
import type { Approval, Entry, EvidenceFact, Facts, Person } from '@/lib/workflow/types'

/** Plain values for tests of the rules. 22 November 2026 is today; Ada edits, Vera verifies, Lea leads. */
export const TODAY = '2026-11-22'
export const ada: Person = { id: 'ada', may: ['recordStatus', 'propose'] }
export const vera: Person = { id: 'vera', may: ['decideAsVerifier'] }
export const lea: Person = { id: 'lea', may: ['recordStatus', 'propose', 'decideAsVerifier', 'decideAsLead'] }

let made = 0

/** An entry that carries nothing unless told; each is recorded a millisecond after the one before. */
export function anEntry(given: Partial<Entry> = {}): Entry {
  made += 1
  return {
    id: `entry-${made}`,
    verb: 'recordDevelopment',
    standsFor: null,
    effectiveOn: '2026-01-01',
    precision: 'DAY',
    recordedAt: new Date(Date.UTC(2026, 0, 1) + made).toISOString(),
    replaces: null,
    isAnnulment: false,
    authorId: 'ada',
    decidedBy: null,
    isDecidedByOnePerson: false,
    response: null,
    implementation: null,
    verification: null,
    reverifyOn: null,
    checkedOn: null,
    evidenceIds: [],
    carried: null,
    isPublic: false,
    ...given,
  }
}

/** A law, supporting, added by Ada, on a host that is not listed. */
export function evidenceFact(given: Partial<EvidenceFact> = {}): EvidenceFact {
  return {
    id: 'law',
    tier: 1,
    isAttested: false,
    attestedBy: [],
    polarity: 'SUPPORTS',
    happenedOn: '2026-03-01',
    publishedOn: '2026-03-02',
    addedBy: ['ada'],
    isActByAddress: false,
    isWithdrawn: false,
    answeredBy: [],
    ...given,
  }
}

/** An ask with its one default criterion, met by the law. */
export function factsOf(given: Partial<Facts> = {}): Facts {
  return {
    today: TODAY,
    actor: ada,
    people: [ada, vera, lea],
    isFourEyesOff: false,
    hasPendingProposal: false,
    recommendationId: 'CFR-1',
    addresseeId: 'congress',
    entries: [],
    criteria: [{ id: 'done', kind: 'COMPLETION', isRequired: true, assessment: 'MET', evidenceIds: ['law'] }],
    evidence: [evidenceFact()],
    successors: {},
    ...given,
  }
}

export const progress: Request = { verb: 'recordProgress', effectiveOn: '2026-03-01', evidenceIds: ['law'] }
export const claim: Request = { verb: 'claimImplemented', effectiveOn: '2026-03-01' }
export const repeal = evidenceFact({ id: 'repeal', polarity: 'CONTRADICTS', happenedOn: '2026-06-01' })

export function inProgress(): Entry {
  return anEntry({ verb: 'recordProgress', implementation: 'IN_PROGRESS', verification: 'UNVERIFIED' })
}

export function implemented(): Entry {
  return anEntry({
    verb: 'claimImplemented',
    effectiveOn: '2026-04-01',
    implementation: 'IMPLEMENTED',
    verification: 'VERIFIED',
    reverifyOn: '2027-04-01',
    decidedBy: 'vera',
    checkedOn: '2026-04-01',
    evidenceIds: ['law'],
  })
}

/** The reason codes of a refusal; none when it is allowed. */
export function codes(facts: Facts, request: Request, approval?: Approval): string[] {
  const decision = decide(facts, request, approval)
  return decision.isAllowed ? [] : decision.missing.map(({ code }) => code)
}
