import { Choices } from '@/components/form/Choices'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { ROLES, ROLE_WORDS } from '@/lib/access/roles'
import { add } from './actions'
import { LINK_LABEL } from './linkLabel'

export function AddPerson() {
  const roles = ROLES.map((role) => ({ value: role, label: sentenceCase(role), hint: ROLE_WORDS[role] }))
  return (
    <section>
      <h2>Add a person</h2>
      <Form action={add} submit="Add and make a link" shownLabel={LINK_LABEL}>
        <Field label="Name" name="name" autoComplete="off" />
        <Field
          label="Email address"
          name="email"
          type="email"
          autoComplete="off"
          hint="They sign in with it."
        />
        <Choices legend="Roles" hint="As many as apply." name="roles" options={roles} isMany />
      </Form>
    </section>
  )
}

function sentenceCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
