import { desk } from '@/components/desk/deskAddresses'
import { StatusWord } from '@/components/status/StatusWord'
import { Table, type Column } from '@/components/ui/Table'
import type { DisputedLine } from '@/lib/asks/queries/disputed'

type Props = { lines: readonly DisputedLine[]; canRecord: boolean }

/** Claims that somebody doubts: the public sees that they are being checked again until somebody answers. */
export function DisputedSection({ lines, canRecord }: Props) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>Being checked again</h2>
      <Table
        caption="Being checked again"
        isCaptionHidden
        rows={lines}
        keyOf={({ askId }) => askId}
        columns={[...COLUMNS, ...(canRecord ? [ACTION] : [])]}
      />
    </section>
  )
}

const COLUMNS: Column<DisputedLine>[] = [
  { label: 'Reference', isLabelHidden: true, kind: 'ref', show: ({ ref }) => ref },
  {
    label: 'Recommendation',
    isMain: true,
    show: ({ ref, askId, title, addressee }) => (
      <>
        <a href={desk.request(ref, askId)}>{title}</a>
        <span className="below">{addressee}</span>
      </>
    ),
  },
  { label: 'Claimed', show: ({ implementation }) => <StatusWord status={implementation} isDoubted /> },
  { label: 'What is in doubt', show: ({ unmet }) => <span className="small">{unmet.join(' ')}</span> },
]

const ACTION: Column<DisputedLine> = {
  label: 'What to do',
  isLabelHidden: true,
  show: ({ ref, askId }) => (
    <a className="button quiet small" href={desk.record(ref, askId, 'resolveDispute')}>
      Answer <span className="visually-hidden">{ref}</span>
    </a>
  ),
}
