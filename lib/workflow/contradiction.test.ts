import { expect, test } from 'vitest'
import { decide, unmetNow } from '@/lib/workflow/decide'
import type { Request } from '@/lib/workflow/request'
import { claim, codes, evidenceFact, factsOf, implemented, repeal, TODAY } from '@/lib/workflow/samples'

const partial: Request = { verb: 'claimPartial', effectiveOn: TODAY, remainder: 'The rest.' }

test.each([claim, partial])(
  '$verb: contradicting evidence has to be answered before anything is called done, in part too',
  (request) => {
    const facts = factsOf({ evidence: [evidenceFact(), repeal] })
    expect(decide(facts, request)).toMatchObject({
      missing: [{ code: 'CONTRADICTION_UNANSWERED', field: 'contradictionAnswers', evidenceId: 'repeal' }],
    })
    const answer = { evidenceId: 'repeal', answer: 'It concerns another chapter.' }
    expect(codes(facts, { ...request, contradictionAnswers: [answer] })).toEqual([])
    expect(codes(facts, { ...request, contradictionAnswers: [{ ...answer, answer: '' }] })).toHaveLength(1)
  },
)

test.each(['IMPLEMENTED', 'PARTIALLY_IMPLEMENTED'] as const)(
  'a claim that it is %s stands while nothing contradicts it, or all that does is answered',
  (implementation) => {
    const entries = [{ ...implemented(), implementation }]
    const against = (given: object) =>
      unmetNow(factsOf({ entries, evidence: [evidenceFact(), { ...repeal, ...given }] }))
    expect(against({}).map(({ code }) => code)).toEqual(['CONTRADICTION_UNANSWERED'])
    expect(against({ answeredBy: ['answer'] })).toEqual([])
    expect(against({ isWithdrawn: true })).toEqual([])
  },
)
