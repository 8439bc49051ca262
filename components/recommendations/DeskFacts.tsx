import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { Day } from '@/components/ui/Day'
import { Facts } from '@/components/ui/Facts'
import { Tags } from '@/components/ui/Tags'
import type { LookedAfter } from '@/lib/assignments/queries'
import type { FirstLook } from '@/lib/baseline/queries/dealtTo'
import { wordFor } from '@/lib/progress/words'
import type { OpenRecommendation } from '@/lib/recommendations/queries/open'
import { listAddress } from '@/lib/recommendations/schema'

type Props = {
  recommendation: OpenRecommendation
  lookedAfter: LookedAfter
  /** Who takes its first looks, where they are dealt. */
  firstLooks: readonly FirstLook[]
  /** The form by which whoever looks takes what is nobody's. */
  take: ReactNode
  canEdit: boolean
  /** Whether the words that the public reads are this actor's to change. */
  canWord: boolean
  canRestructure: boolean
}

/** What is looked up beside a recommendation, who looks after it first. */
export function DeskFacts(props: Props) {
  const { recommendation, lookedAfter, firstLooks, take, canEdit, canWord, canRestructure } = props
  const { ref, document, demands } = recommendation
  return (
    <Facts
      facts={[
        {
          term: 'Looked after by',
          value: (
            <>
              {lookedAfter.owner ?? 'Nobody'}
              {lookedAfter.deputy && <span className="below">Deputy: {lookedAfter.deputy}</span>}
              {firstLooks.map(({ name, dueOn }) => (
                <span key={name + dueOn} className="below">
                  First look: {name}, by <Day on={dueOn} />
                </span>
              ))}
              {take}
              <a className="below act" href={desk.assign(ref)}>
                {lookedAfter.ways.owner
                  ? lookedAfter.owner
                    ? 'Hand over'
                    : 'Give it an owner'
                  : 'Who did before'}
              </a>
            </>
          ),
        },
        {
          term: 'Recommended in',
          value: (
            <>
              <a href={listAddress({ document: document.slug })}>{document.title}</a>
              {document.publishedOn && (
                <span className="below">
                  published <Day on={document.publishedOn} precision={document.precision} />
                </span>
              )}
            </>
          ),
        },
        { term: 'Worded as', value: recommendation.strength.toLowerCase() },
        { term: 'How it is said', value: wordFor(recommendation.explicitness) },
        { term: 'Pillar', value: wordFor(recommendation.pillar) },
        { term: 'Level', value: wordFor(recommendation.level) },
        {
          term: 'Priority',
          value: recommendation.isHigh && `High. ${recommendation.priorityReason ?? ''}`,
        },
        {
          term: 'Themes',
          value: recommendation.themes.length > 0 && (
            <Tags tags={recommendation.themes.map((label) => ({ label }))} />
          ),
        },
        {
          term: 'Asked again and again',
          value: demands.length > 0 && demands.map(({ title }) => title).join('; '),
        },
        {
          term: 'Its words',
          value: (
            <>
              {canEdit && (
                <a className="act" href={desk.edit(ref)} data-key="e">
                  {canWord ? 'Edit it' : 'Ask a lead to change it'}
                </a>
              )}
              <a className="below" href={desk.versions(ref)}>
                Earlier wordings
              </a>
            </>
          ),
        },
        {
          term: 'Asks several things, or the same as another',
          value: canRestructure && <a href={desk.restructure(ref)}>Split or merge it</a>,
        },
        {
          term: 'Public page',
          value: !recommendation.isDraft && (
            <a href={`/en/recommendations/${ref}`}>{ref} as the public reads it</a>
          ),
        },
      ]}
    />
  )
}
