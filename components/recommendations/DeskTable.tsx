import { cadenceMarks } from '@/components/asks/cadenceMarks'
import { desk } from '@/components/desk/deskAddresses'
import { RetractionWords } from '@/components/publication/RetractionWords'
import { RollUpCount } from '@/components/status/RollUpCount'
import { StatusWord } from '@/components/status/StatusWord'
import { Day } from '@/components/ui/Day'
import { Marked } from '@/components/ui/Marked'
import { Table, type Column } from '@/components/ui/Table'
import type { Found } from '@/lib/recommendations/queries/found'
import type { RecommendationLine } from '@/lib/recommendations/queries/lines'
import type { AskedPoint } from '@/lib/workflow/past'

type Props = {
  caption: string
  lines: readonly RecommendationLine[]
  canRecord: boolean
  /** Where the whole stands right above, its parts need not name it. */
  isUnderWhole?: boolean
  /** Of the past: each leads to its page as it was then. */
  at?: AskedPoint
  /** What a search found in the lines. */
  found?: Found | null
}

/** Recommendations as one works through them: each row with the one next thing to do. */
export function DeskTable({ caption, lines, canRecord, isUnderWhole = false, at = {}, found = null }: Props) {
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={lines}
      keyOf={({ ref }) => ref}
      columns={[...columns(isUnderWhole, at, found), ...(canRecord ? [ACTION] : [])]}
    />
  )
}

function columns(isUnderWhole: boolean, at: AskedPoint, found: Found | null): Column<RecommendationLine>[] {
  return [
    { label: 'Reference', isLabelHidden: true, kind: 'ref', show: ({ ref }) => ref },
    {
      label: 'Recommendation',
      isMain: true,
      show: ({ ref, title, wholeTitle, addressees, isDraft, retraction }) => (
        <>
          <a href={desk.at(ref, at)}>
            <Marked text={title} hits={found?.hits ?? []} />
          </a>
          {isDraft && <span className="tag">Draft</span>}
          {retraction && (
            <span className="below">
              <RetractionWords retraction={retraction} />
            </span>
          )}
          <span className="below">
            {addressees.join(', ')}
            {!isUnderWhole && wholeTitle && `; part of “${wholeTitle}”`}
          </span>
          {found?.passages.has(ref) && (
            <span className="below">
              <Marked text={found.passages.get(ref) ?? ''} hits={found.hits} />
            </span>
          )}
          {found?.elsewhere.has(ref) && (
            <span className="below">
              Found in its addressee, document or theme, or in what we wrote on it.
            </span>
          )}
        </>
      ),
    },
    {
      label: 'Status',
      show: ({ implementation, tally, isFinal }) => (
        <span className="status-with-count">
          <StatusWord status={implementation} isDoubted={tally.disputed > 0} />
          <RollUpCount tally={{ ...tally, leaves: tally.total, isFinal }} />
        </span>
      ),
    },
    { label: 'Looked after by', show: ({ owner }) => owner ?? <span className="soft">Nobody</span> },
    {
      label: 'Look again by',
      kind: 'date',
      show: (line) =>
        line.reviewOn === null ? null : (
          <span className={line.isOverdue ? 'overdue' : undefined}>
            <Day on={line.reviewOn} />
            {cadenceMarks(line).map((mark) => (
              <span key={mark} className="below">
                {mark}
              </span>
            ))}
          </span>
        ),
    },
  ]
}

const ACTION: Column<RecommendationLine> = {
  label: 'What to do',
  isLabelHidden: true,
  show: ({ ref, askId }) => (
    <a className="button quiet small" href={askId ? desk.record(ref, askId) : desk.recommendation(ref)}>
      {askId ? 'What happened?' : 'Open'} <span className="visually-hidden">{ref}</span>
    </a>
  ),
}
