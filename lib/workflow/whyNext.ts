import type { Implementation } from '@/lib/workflow/statuses'
import { line, linkTo, type WhyCriterion, type WhyLine, type WhyView } from '@/lib/workflow/whyFacts'
import { inOrder, isProven, nameOf } from '@/lib/workflow/whyProof'
import { IMPLEMENTATION_WORDS } from '@/lib/workflow/words'

/** What is missing for the next state, or for the present one where it is being checked again. */
export function whyNext(view: WhyView): WhyLine[] {
  const { implementation, verification } = view.standing
  const isShaken = verification === 'DISPUTED' && implementation !== 'REGRESSED'
  return isShaken
    ? [...unmet(view, 'For it to stand'), ...NEXT[implementation](view)]
    : NEXT[implementation](view)
}

const NEXT: Readonly<Record<Implementation, (view: WhyView) => WhyLine[]>> = {
  NOT_ASSESSED: () => [missing('For a first status', 'somebody has to look')],
  NO_ACTION: () => [missing(forState('COMMITTED'), 'at least an attributed statement that promises it')],
  COMMITTED: () => [
    missing(
      forState('IN_PROGRESS'),
      'an official act, or independent or official data, that goes beyond words',
    ),
  ],
  IN_PROGRESS: (view) => {
    const required = view.facts.criteria.filter(({ isRequired }) => isRequired).map(({ id }) => id)
    const what =
      'something required that is met, at least in part, on an official act or independent or official data, and a second person who has checked it'
    return [
      line('MISSING', `${forState('PARTIALLY_IMPLEMENTED')}: ${what}.`, linkTo('criterion', ...required)),
    ]
  },
  PARTIALLY_IMPLEMENTED: (view) => {
    const left = unmet(view, forState('IMPLEMENTED'))
    return left.length > 0 ? left : [missing(forState('IMPLEMENTED'), 'a second person who has checked it')]
  },
  IMPLEMENTED: (view) => {
    const left = inOrder(view.facts.criteria).filter(
      ({ kind, assessment }) =>
        kind === 'OUTCOME' && assessment !== 'MET' && assessment !== 'NO_LONGER_APPLIES',
    )
    const lines = left.map((one) =>
      line('MISSING', `For it to be done in practice too: ${nameOf(one)}.`, linkTo('criterion', one.id)),
    )
    return lines.length > 0 ? lines : [line('NOTHING_MISSING', 'Nothing is missing.')]
  },
  REGRESSED: () => [
    missing('For it to count as taken up again', 'evidence of what happened since it was rolled back'),
  ],
  CLOSED_NOT_IMPLEMENTED: () => [line('NOTHING_EXPECTED', 'Nothing more is expected of the addressee.')],
  SUPERSEDED: () => [
    line('NOTHING_EXPECTED', 'Nothing more is expected here: something else has taken its place.'),
  ],
}

/** The required criteria on paper that are not met, or, where all evidence is shown, not proven. */
function unmet({ facts }: WhyView, opening: string): WhyLine[] {
  const required = inOrder(facts.criteria).filter(
    ({ kind, isRequired, assessment }) =>
      kind === 'COMPLETION' && isRequired && assessment !== 'NO_LONGER_APPLIES',
  )
  return required.flatMap((criterion): WhyLine[] => {
    const what = shortOf(criterion, facts)
    return what === null
      ? []
      : [line('MISSING', `${opening}: ${nameOf(criterion)} ${what}.`, linkTo('criterion', criterion.id))]
  })
}

function shortOf(criterion: WhyCriterion, { evidence, isAllShown }: WhyView['facts']): string | null {
  if (criterion.assessment !== 'MET') return 'has to be met'
  if (!isAllShown || isProven(criterion, evidence)) return null
  return 'needs proof that counts: an official act, or independent or official data'
}

function missing(opening: string, what: string): WhyLine {
  return line('MISSING', `${opening}: ${what}.`)
}

function forState(state: Implementation): string {
  return `For “${IMPLEMENTATION_WORDS[state]}”`
}
