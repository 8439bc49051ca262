import { Table } from '@/components/ui/Table'

type Column = { name: string; meaning: string }

export function ColumnTable({ columns }: { columns: readonly Column[] }) {
  return (
    <Table
      caption="The columns of the CSV, in order"
      isCaptionHidden
      rows={columns}
      keyOf={({ name }) => name}
      columns={[
        { label: 'Column', isMain: true, show: ({ name }) => <code>{name}</code> },
        { label: 'What it holds', show: ({ meaning }) => meaning },
      ]}
    />
  )
}
