import { requestColumns } from '@/components/asks/RequestColumns'
import { desk } from '@/components/desk/deskAddresses'
import { DeskSection } from '@/components/desk/DeskSection'
import { StatusWord } from '@/components/status/StatusWord'
import { Table, type Column } from '@/components/ui/Table'
import { countWords } from '@/components/recommendations/foundWords'
import type { DisputedLine, DisputedLines } from '@/lib/asks/queries/disputed'
import { listAddress } from '@/lib/recommendations/schema'

type Props = { list: DisputedLines }

/** Claims that somebody doubts: the public sees that they are being checked again until somebody answers. */
export function DisputedSection({ list: { lines, total } }: Props) {
  return (
    <DeskSection
      id="doubted"
      title="Being checked again"
      count={total > lines.length ? `${countWords(total)} claims.` : undefined}
      more={total > lines.length ? listAddress({ verification: 'DISPUTED' }) : null}
    >
      {lines.length > 0 && (
        <Table
          caption="Being checked again"
          isCaptionHidden
          rows={lines}
          keyOf={({ askId }) => askId}
          columns={COLUMNS}
        />
      )}
    </DeskSection>
  )
}

const COLUMNS: Column<DisputedLine>[] = [
  ...requestColumns(),
  { label: 'Claimed', show: ({ implementation }) => <StatusWord status={implementation} isDoubted /> },
  { label: 'What is in doubt', show: ({ unmet }) => <span className="small">{unmet.join(' ')}</span> },
  {
    label: 'What to do',
    isLabelHidden: true,
    show: ({ ref, askId, claimEntryId, canRollBack }) => (
      <div className="row-acts">
        <a className="button quiet small" href={desk.record(ref, askId, 'resolveDispute')}>
          Answer <span className="visually-hidden">{ref}</span>
        </a>
        {claimEntryId && (
          <a href={desk.correct(ref, askId, claimEntryId)}>
            Correct it <span className="visually-hidden">{ref}</span>
          </a>
        )}
        {canRollBack && (
          <a href={desk.record(ref, askId, 'recordRegression')}>
            It was rolled back <span className="visually-hidden">{ref}</span>
          </a>
        )}
      </div>
    ),
  },
]
