import { Choices } from '@/components/form/Choices'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import type { OpenPerson } from '@/lib/people/queries'
import { ROLE_CHOICES } from '../roleChoices'
import { change } from './actions'

/** What they are called and may; their history keeps their name as it is now. */
export function ChangePerson({ person: { id, name, roles, version } }: { person: OpenPerson }) {
  return (
    <section>
      <h2>Name and roles</h2>
      <Form
        action={change}
        submit="Save"
        version={version}
        hidden={{ personId: id }}
        whatIsNew={
          <p>
            It is now: {name}, {roles.join(', ')}.
          </p>
        }
      >
        <Field label="Name" name="name" initial={name} autoComplete="off" />
        <Choices
          legend="Roles"
          hint="As many as apply."
          name="roles"
          options={ROLE_CHOICES}
          initial={roles}
          isMany
        />
      </Form>
    </section>
  )
}
