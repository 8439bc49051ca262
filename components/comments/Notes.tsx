import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import { Day } from '@/components/ui/Day'
import type { Note } from '@/lib/comments/queries'
import type { FormAction } from '@/lib/http/formState'

type Props = { notes: readonly Note[]; recommendation: string; action: FormAction; canWrite: boolean }

/** What colleagues tell each other about it: never public, and said so. */
export function Notes({ notes, recommendation, action, canWrite }: Props) {
  if (notes.length === 0 && !canWrite) return null
  return (
    <section id="notes">
      <h2>Notes among us</h2>
      <p className="soft small">Only our staff read these. They are never public.</p>
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
            hint="Whoever is named as @lea or @Lea Lindqvist finds it on their desk."
            rows={2}
          />
        </Form>
      )}
    </section>
  )
}
