import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { RecordContext } from '@/components/record/opening'
import { RecordFields } from '@/components/record/RecordFields'
import { RECORD_VERBS, stepOf, type RecordVerb } from '@/components/record/recordVerbs'
import { decide } from '@/lib/workflow/decide'
import type { Missing } from '@/lib/workflow/reasons'
import type { Change } from '@/lib/workflow/request'
import { evidenceFact, factsOf, implemented, TODAY } from '@/lib/workflow/samples'
import type { Implementation } from '@/lib/workflow/statuses'
import { VERB_TABLE } from '@/lib/workflow/verbs'
import { emptyChange } from './needs'

type Case = [RecordVerb, Implementation | null]
const CASES = RECORD_VERBS.flatMap((verb): Case[] => {
  const { to } = VERB_TABLE[verb]
  return to === 'SAME' || to.length < 2 ? [[verb, null]] : to.map((target) => [verb, target])
})

const law = {
  ...{ value: 'law', label: 'A law', happenedOn: '2026-03-01' },
  polarity: 'SUPPORTS' as const,
}

/** Of a request with so many criteria, none of them assessed, in whose history it was once implemented. */
function requestWith(count: number) {
  const criteria = Array.from({ length: count }, (_, index) => ({
    ...{ id: `criterion-${index}`, kind: 'COMPLETION' as const, isRequired: true },
    ...{ assessment: 'NOT_ASSESSED' as const, evidenceIds: [] },
  }))
  return { criteria, facts: factsOf({ criteria, evidence: [evidenceFact()], entries: [implemented()] }) }
}

/** The names of the fields that say of themselves that they can stay empty. */
function optionalFields([fact, to]: Case, criteria: ReturnType<typeof requestWith>['criteria']): string[] {
  const context: RecordContext = {
    ...{ opening: { given: {} }, toSearch: null, datable: [], unanswered: [], doubts: [], entries: [] },
    ...{ fileHref: '/', evidence: [law] },
    criteria: criteria.map((one) => ({ ...one, text: 'It is done', howToVerify: null })),
  }
  const step = stepOf(fact, to)
  const successorKind = fact === 'supersede' ? ('INSTRUMENT' as const) : null
  const more = { fact, step, successorKind, addressees: [], today: TODAY }
  const html = renderToStaticMarkup(createElement(RecordFields, { ...context, ...more }))
  return [...html.matchAll(/<label for="form-([^"]+)">[^<]*<span class="optional">/g)].map(
    ([, name]) => name ?? '',
  )
}

/** Where the form says that it is missing. */
function fieldOf({ field, code, criterionId }: Missing, isSole: boolean): string {
  if (field === 'evidenceIds') return 'url'
  if (field !== 'assessments') return field ?? ''
  if (isSole) return 'url'
  return code === 'CRITERION_UNPROVEN' ? '' : `assessment.${criterionId ?? 'criterion-0'}`
}

test('the form says of what can stay empty that it can', () => {
  const { criteria } = requestWith(1)
  expect(optionalFields(['recordProgress', null], criteria)).toEqual(['sentence'])
  expect(optionalFields(['supersede', null], criteria)).toEqual(['url', 'sentence'])
})

/** What one answer asks for in addition. */
const MORE: Partial<Change>[] = [{}, { response: 'AWAITED' }, { response: 'ACCEPTED_IN_PART' }]

test.each(CASES)('%s %s: nothing that is called optional is asked for when it is left empty', (fact, to) => {
  for (const count of [1, 2]) {
    const { criteria, facts } = requestWith(count)
    const optional = optionalFields([fact, to], criteria)
    for (const more of MORE) {
      const decision = decide(facts, { ...emptyChange(facts, fact, to), ...more })
      const asked = decision.isAllowed ? [] : decision.missing.map((one) => fieldOf(one, count === 1))
      expect(optional.filter((name) => asked.includes(name))).toEqual([])
    }
  }
})
