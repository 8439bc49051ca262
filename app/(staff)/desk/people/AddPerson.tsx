import { Choices } from '@/components/form/Choices'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { add } from './actions'
import { LINK_LABEL } from './linkLabel'
import { ROLE_CHOICES } from './roleChoices'

export function AddPerson() {
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
        <Choices legend="Roles" hint="As many as apply." name="roles" options={ROLE_CHOICES} isMany />
      </Form>
    </section>
  )
}
