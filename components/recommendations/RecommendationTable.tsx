import { addresses } from '@/components/site/addresses'
import { RollUpCount } from '@/components/status/RollUpCount'
import { StatusWord } from '@/components/status/StatusWord'
import { Table } from '@/components/ui/Table'
import type { RecommendationSummary } from '@/lib/progress/views'

type Props = {
  lang: string
  caption: string
  rows: readonly RecommendationSummary[]
  /** Where the whole stands right above its parts: they need not name it. */
  isUnderWhole?: boolean
  /** Where a reference leads: its page of today, unless told. */
  hrefOf?: (ref: string) => string
}

/** Recommendations as the public reads a list of them; a part is set in under its whole. */
export function RecommendationTable({
  lang,
  caption,
  rows,
  isUnderWhole = false,
  hrefOf = addresses(lang).recommendation,
}: Props) {
  const isSetIn = isUnderWhole && rows.some(({ parent }) => parent === null)
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={rows}
      keyOf={({ ref }) => ref}
      classOf={({ parent }) => (isSetIn && parent ? 'is-part' : undefined)}
      columns={[
        { label: 'Reference', isLabelHidden: true, kind: 'ref', show: ({ ref }) => ref },
        {
          label: 'Recommendation',
          isMain: true,
          show: ({ ref, title, parent }) => (
            <>
              <a href={hrefOf(ref)}>{title}</a>
              {!isUnderWhole && parent && <span className="below">Part of “{parent.title}”</span>}
            </>
          ),
        },
        { label: 'Asked of', show: ({ addressees }) => addressees.map(({ name }) => name).join(', ') },
        {
          label: 'Status',
          kind: 'status',
          show: ({ status }) => (
            <span className="status-with-count">
              <StatusWord status={status.implementation} isDoubted={status.disputed > 0} />
              <RollUpCount tally={status} />
            </span>
          ),
        },
      ]}
    />
  )
}
