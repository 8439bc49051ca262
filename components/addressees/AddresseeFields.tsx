import { DateField } from '@/components/form/DateField'
import { Field } from '@/components/form/Field'
import { Select } from '@/components/form/Select'
import type { WordedField } from '@/components/wordings/wordedField'
import type { AddresseeWords } from '@/lib/addressees/rules'

const KINDS: readonly { value: AddresseeWords['kind']; label: string }[] = [
  { value: 'GOVERNMENT', label: 'Government' },
  { value: 'INTERNATIONAL_BODY', label: 'International body' },
  { value: 'COMPANY', label: 'Company' },
  { value: 'SECTOR', label: 'Sector' },
  { value: 'CIVIL_SOCIETY', label: 'Civil society' },
  { value: 'NOT_NAMED', label: 'Nobody named' },
]

/** All that staff say of an addressee. */
export const ADDRESSEE_FIELDS: readonly WordedField[] = [
  { name: 'name', label: 'Name' },
  { name: 'kind', label: 'Kind', options: KINDS },
  { name: 'endedOn', label: 'Ended on' },
]

export function addresseeKind(kind: AddresseeWords['kind']): string {
  return KINDS.find(({ value }) => value === kind)?.label ?? kind
}

export function AddresseeFields({ words }: { words?: AddresseeWords }) {
  return (
    <>
      <Field
        name="name"
        label="Name"
        hint="An office, a company or a group, not a person."
        initial={words?.name ?? null}
        autoComplete="off"
      />
      <Select name="kind" label="Kind" nothing="Choose" options={KINDS} initial={words?.kind ?? null} />
      <DateField
        name="endedOn"
        label="Ended on"
        hint="Where it does not exist any more."
        initial={words?.endedOn ?? null}
        isOptional
      />
    </>
  )
}
