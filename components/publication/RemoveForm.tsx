import { desk } from '@/components/desk/deskAddresses'
import { Checkbox } from '@/components/form/Checkbox'
import { Form } from '@/components/form/Form'
import { thingWords } from '@/components/publication/thingWords'
import type { FormAction } from '@/lib/http/formState'
import type { Removable } from '@/lib/publication/expungings'

/** What removing reaches, and that there is no way back; then the one act. */
export function RemoveForm({ action, thing }: { action: FormAction; thing: Removable }) {
  const { noun, key, ref, title } = thing
  return (
    <section>
      <p>
        This is about {thingWords(noun)} on <a href={desk.recommendation(ref)}>{title}</a>{' '}
        <span className="ref">{ref}</span>.
      </p>
      <h2>What this does</h2>
      <ul className="prose">
        <li>
          Its words are replaced by “Removed for safety”, at once and for good: on the desk, in the history,
          in the record of releases, and wherever they are repeated on this recommendation. Files that belong
          to it are deleted.
        </li>
        <li>The public site no longer shows them within a few seconds.</li>
        <li>That something was removed stays on record, with your name and the time, but not what it was.</li>
        <li>A second person looks at it within seven days.</li>
        <li>
          Backups made before now still hold it until they are overwritten or deleted. Whoever looks after
          your backups has to be told: ask them to delete older ones once a new one is made. What others have
          downloaded or printed cannot be reached.
        </li>
      </ul>
      <Form
        action={action}
        submit="Remove it for safety"
        hidden={{ noun, key }}
        aside={<a href={desk.recommendation(ref)}>Leave it as it is</a>}
      >
        <Checkbox name="isSure" label="I want to remove this. It cannot be brought back." />
      </Form>
    </section>
  )
}
