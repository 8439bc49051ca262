import { desk } from '@/components/desk/deskAddresses'
import { Day } from '@/components/ui/Day'
import { Table } from '@/components/ui/Table'
import type { Contacted } from '@/lib/contacts/queries/addressees'

/** With whom we were in contact, how often, and when last. */
export function ContactedTable({ lines }: { lines: readonly Contacted[] }) {
  return (
    <Table
      caption="Addressees that we were in contact with"
      isCaptionHidden
      rows={lines}
      keyOf={({ slug }) => slug}
      columns={[
        {
          label: 'Addressee',
          isMain: true,
          show: ({ slug, name }) => <a href={desk.contacts(slug)}>{name}</a>,
        },
        { label: 'Contacts', kind: 'number', show: ({ contacts }) => contacts },
        { label: 'Last', kind: 'date', show: ({ lastOn }) => <Day on={lastOn} /> },
      ]}
    />
  )
}
