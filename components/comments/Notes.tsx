import { missedWords } from '@/components/comments/missedWords'
import { desk } from '@/components/desk/deskAddresses'
import { Landing } from '@/components/desk/Landing'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import { Day } from '@/components/ui/Day'
import type { Missed, Note } from '@/lib/comments/queries'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  notes: readonly Note[]
  recommendation: string
  action: FormAction
  canWrite: boolean
  /** The names by which colleagues are named. */
  names: readonly string[]
  /** Whom the note that was just added names in vain; null where none was. */
  added: Missed | null
}

/** What colleagues tell each other about it: never public, and said so. */
export function Notes({ notes, recommendation, action, canWrite, names, added }: Props) {
  if (notes.length === 0 && !canWrite) return null
  return (
    <section id="notes">
      <h2>Notes among us</h2>
      <p className="soft small">Only our staff read these. They are never public.</p>
      {added && (
        <Landing key={notes[0]?.id}>
          <p>Note added. {missedWords(added)}</p>
        </Landing>
      )}
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map(({ id, body, author, mentioned, enteredOn }) => (
            <li key={id}>
              <p className="note-body">{body}</p>
              <p className="soft small">
                {author}, <Day on={enteredOn} />. {mentioned.length > 0 && `For ${mentioned.join(', ')}. `}
                <a href={desk.expunge('comment', id)}>Remove for safety</a>
              </p>
            </li>
          ))}
        </ul>
      )}
      {canWrite && (
        <Form action={action} submit="Add the note" look="quiet" hidden={{ ref: recommendation }}>
          <TextArea
            name="body"
            label="A note for colleagues"
            hint={`Whoever is named by an @ finds it on their desk. ${namesSentence(names)}`}
            rows={2}
          />
        </Form>
      )}
    </section>
  )
}

const FEW = 8

function namesSentence(names: readonly string[]): string {
  const few = names.slice(0, FEW).map((name) => `@${name}`)
  if (few.length === 0) return 'So far you have no colleague who could answer.'
  const more = names.length - few.length
  return `You can name ${few.join(', ')}${more > 0 ? `, and ${more} more by what their email has before its @, or by their full name` : ''}.`
}
