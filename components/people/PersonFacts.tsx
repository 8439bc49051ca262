import { Facts } from '@/components/ui/Facts'
import type { OpenPerson } from '@/lib/people/queries'

/** Who somebody is among us. */
export function PersonFacts({ person }: { person: OpenPerson }) {
  const { roles, teams, email, isActive, hasPassword } = person
  return (
    <Facts
      isLine
      facts={[
        { term: 'Roles', value: roles.join(', ') },
        { term: 'Teams', value: teams.join(', ') },
        { term: 'Email address', value: email },
        { term: 'Can sign in', value: email !== null && signsIn(isActive, hasPassword) },
      ]}
    />
  )
}

function signsIn(isActive: boolean, hasPassword: boolean): string {
  if (!isActive) return 'No: has left'
  return hasPassword ? 'Yes' : 'Not yet: has not chosen a password'
}
