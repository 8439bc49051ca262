import { Form } from '@/components/form/Form'
import type { ListedPerson } from '@/lib/people/queries'
import { invite } from './actions'
import { LINK_LABEL } from './linkLabel'

/** Who has a link and has not used it. It may be lost, or too old. */
export function Waiting({ people }: { people: ListedPerson[] }) {
  if (people.length === 0) return null
  return (
    <section>
      <h2>Waiting for a password</h2>
      {people.map(({ id, name }) => (
        <Form
          key={id}
          action={invite}
          submit={`Make a new link for ${name}`}
          look="quiet"
          hidden={{ personId: id }}
          shownLabel={LINK_LABEL}
        />
      ))}
    </section>
  )
}
