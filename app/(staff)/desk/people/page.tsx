import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/PageHeader'
import { Table, type Column } from '@/components/ui/Table'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { listPeople, type ListedPerson } from '@/lib/people/queries'
import { AddPerson } from './AddPerson'
import { Waiting } from './Waiting'

export const metadata: Metadata = { title: 'People · Heed' }

const COLUMNS: Column<ListedPerson>[] = [
  { label: 'Name', show: ({ name }) => name, isMain: true },
  { label: 'Roles', show: ({ roles }) => roles.join(', ') },
]
const EMAIL: Column<ListedPerson> = { label: 'Email address', show: ({ email }) => email }
const STATE: Column<ListedPerson> = { label: 'Can sign in', show: stateOf }

export default async function PeoplePage() {
  const actor = await requireStaff()
  const people = await listPeople(actor)
  const isOurs = can(actor, 'managePeople')
  return (
    <>
      <PageHeader title="People" />
      <Table
        caption="People of this Heed"
        isCaptionHidden
        columns={isOurs ? [...COLUMNS, EMAIL, STATE] : COLUMNS}
        rows={people}
        keyOf={({ id }) => id}
      />
      {isOurs && <Waiting people={people.filter(({ isActive, hasPassword }) => isActive && !hasPassword)} />}
      {isOurs && <AddPerson />}
    </>
  )
}

function stateOf({ isActive, hasPassword }: ListedPerson): string {
  if (!isActive) return 'No: has left'
  return hasPassword ? 'Yes' : 'Not yet: has not chosen a password'
}
