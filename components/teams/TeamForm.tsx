import { Choices } from '@/components/form/Choices'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import type { Choice } from '@/components/form/Select'
import type { FormAction } from '@/lib/http/formState'
import type { OpenTeam } from '@/lib/teams/queries'

type Props = { action: FormAction; submit: string; people: readonly Choice[]; team?: OpenTeam }

/** What a team is called, and who is in it. */
export function TeamForm({ action, submit, people, team }: Props) {
  const left = (team?.members ?? []).filter(({ isActive }) => !isActive)
  const gone = left.map(({ id, name }) => ({ value: id, label: `${name} (has left)` }))
  return (
    <Form
      action={action}
      submit={submit}
      look="quiet"
      {...(team && {
        version: team.version,
        hidden: { teamId: team.id },
        whatIsNew: (
          <p>
            It is now: {team.name}, with {team.members.map(({ name }) => name).join(', ') || 'nobody'}.
          </p>
        ),
      })}
    >
      <Field label="Name of the team" name="name" initial={team?.name ?? null} autoComplete="off" />
      <Choices
        legend="Who is in it"
        name="members"
        options={[...people, ...gone]}
        initial={team?.members.map(({ id }) => id) ?? []}
        isMany
      />
    </Form>
  )
}
