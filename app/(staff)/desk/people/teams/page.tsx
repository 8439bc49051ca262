import type { Metadata } from 'next'
import { desk } from '@/components/desk/deskAddresses'
import { TeamForm } from '@/components/teams/TeamForm'
import { TeamSection } from '@/components/teams/TeamSection'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { colleagues } from '@/lib/assignments/queries'
import { requireStaff } from '@/lib/auth/currentActor'
import { sentenceOf, type SearchParams } from '@/lib/http/searchParams'
import { openTeams } from '@/lib/teams/queries'
import { add, change, drop } from './actions'

export const metadata: Metadata = { title: 'Teams · Heed' }

const DONE = { added: 'Team added.', changed: 'Saved.', dropped: 'Dropped. It is no choice any more.' }

/** Who work together: to filter the list by, and to hand over to. */
export default async function TeamsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  const [teams, people] = await Promise.all([openTeams(actor), colleagues(actor)])
  const canManage = can(actor, 'manageTeams')
  const done = sentenceOf(DONE, (await searchParams)['done'])
  return (
    <>
      <PageHeader title="Teams" crumbs={<a href={desk.people}>People</a>}>
        <p className="soft prose">
          Who work together. The list of recommendations filters by them, and whoever hands over finds people
          by them.
        </p>
      </PageHeader>
      {done && (
        <Notice tone="good" isAnswer>
          <p>{done}</p>
        </Notice>
      )}
      {teams.length === 0 && <p>There is no team yet.</p>}
      {teams.map((team) => (
        <TeamSection key={team.id} {...{ team, people }} action={canManage ? { change, drop } : null} />
      ))}
      {canManage && (
        <section>
          <h2>Add a team</h2>
          <TeamForm action={add} submit="Add the team" people={people} />
        </section>
      )}
    </>
  )
}
