import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import type { Choice } from '@/components/form/Select'
import { TeamForm } from '@/components/teams/TeamForm'
import type { FormAction } from '@/lib/http/formState'
import { listAddress } from '@/lib/recommendations/schema'
import type { OpenTeam } from '@/lib/teams/queries'

type Props = {
  team: OpenTeam
  people: readonly Choice[]
  /** Null for whoever does not look after teams. */
  action: { change: FormAction; drop: FormAction } | null
}

/** One team: its people, what they look after, and, folded away, how to change it. */
export function TeamSection({ team, people, action }: Props) {
  const { id, name, members, version } = team
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <p className="list-head">
        <span>
          {members.length === 0 && 'Nobody is in it.'}
          {members.map((person, index) => (
            <span key={person.id}>
              {index > 0 && ', '}
              <a href={desk.person(person.id)}>{person.name}</a>
              {!person.isActive && ' (has left)'}
            </span>
          ))}
        </span>
        <a href={listAddress({ team: id })}>What they look after</a>
      </p>
      {action && (
        <details>
          <summary>
            Change <span className="visually-hidden">{name}</span>
          </summary>
          <TeamForm key={version} action={action.change} submit="Save" {...{ people, team }} />
          <Form
            action={action.drop}
            submit={`Drop ${name}`}
            look="link"
            version={version}
            hidden={{ teamId: id }}
          />
        </details>
      )}
    </section>
  )
}
