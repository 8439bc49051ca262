import type { Metadata } from 'next'
import { desk } from '@/components/desk/deskAddresses'
import { PageHeader } from '@/components/ui/PageHeader'
import { Table, type Column } from '@/components/ui/Table'
import { can } from '@/lib/access/policy'
import { holdingCounts } from '@/lib/assignments/queries/people'
import type { Duty } from '@/lib/assignments/schema'
import { requireStaff } from '@/lib/auth/currentActor'
import { listPeople, type ListedPerson } from '@/lib/people/queries'
import { AddPerson } from './AddPerson'
import { Waiting } from './Waiting'

export const metadata: Metadata = { title: 'People · Heed' }

type Row = ListedPerson & { held: Record<Duty, number> }

const COLUMNS: Column<Row>[] = [
  {
    label: 'Name',
    isMain: true,
    show: ({ id, name, isActive }) => (
      <>
        <a href={desk.person(id)}>{name}</a>
        {!isActive && <span className="tag">Has left</span>}
      </>
    ),
  },
  { label: 'Roles', show: ({ roles }) => roles.join(', ') },
  { label: 'Owner of', kind: 'number', show: ({ held }) => held.OWNER.toLocaleString('en') },
  { label: 'Deputy of', kind: 'number', show: ({ held }) => held.DEPUTY.toLocaleString('en') },
]
const EMAIL: Column<Row> = { label: 'Email address', show: ({ email }) => email }
const STATE: Column<Row> = { label: 'Can sign in', show: stateOf }

export default async function PeoplePage() {
  const actor = await requireStaff()
  const [listed, held] = await Promise.all([listPeople(actor), holdingCounts(actor)])
  const people = listed.map((person) => ({ ...person, held: held.get(person.id) ?? { OWNER: 0, DEPUTY: 0 } }))
  const isOurs = can(actor, 'managePeople')
  return (
    <>
      <PageHeader title="People">
        <p>
          <a href={desk.teams}>Teams</a>
        </p>
      </PageHeader>
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
