import { desk } from '@/components/desk/deskAddresses'
import { Table, type Column } from '@/components/ui/Table'
import type { ChecklistLine } from '@/lib/checklists/queries'

type Props = { lines: readonly ChecklistLine[]; page: number; canKeep: boolean }

/** Where we search, addressee by addressee, and what is left to check there. */
export function ChecklistTable({ lines, page, canKeep }: Props) {
  return (
    <Table
      caption="Search checklists"
      isCaptionHidden
      rows={lines}
      keyOf={({ addressee }) => addressee.slug}
      columns={[...COLUMNS, ...(canKeep ? [edit(page)] : [])]}
    />
  )
}

const COLUMNS: Column<ChecklistLine>[] = [
  { label: 'Addressee', isMain: true, show: ({ addressee }) => addressee.name },
  {
    label: 'Where to search',
    show: ({ text }) =>
      text === '' ? <span className="soft">None yet</span> : <span className="note-body">{text}</span>,
  },
  {
    label: 'Not checked yet',
    kind: 'number',
    show: ({ unchecked, addressee }) =>
      unchecked === 0 ? (
        unchecked
      ) : (
        <a href={desk.nothingNew({ addressee: addressee.slug, which: 'unchecked' })}>
          {unchecked}
          <span className="visually-hidden"> to {addressee.name}</span>
        </a>
      ),
  },
]

function edit(page: number): Column<ChecklistLine> {
  return {
    label: 'What to do',
    isLabelHidden: true,
    show: ({ addressee, text }) => (
      <a className="button quiet small" href={desk.checklists({ addressee: addressee.slug, page })}>
        {text === '' ? 'Write' : 'Change'}
        <span className="visually-hidden"> the checklist for {addressee.name}</span>
      </a>
    ),
  }
}
