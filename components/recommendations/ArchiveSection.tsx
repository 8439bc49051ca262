import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  recommendation: string
  /** The public reads its page: that is retracted first. */
  isPublic: boolean
  action: FormAction
}

/** To put away what nobody works on any more. */
export function ArchiveSection({ recommendation, isPublic, action }: Props) {
  return (
    <section id="archive" aria-labelledby="archive-it">
      <h2 id="archive-it">Archive it</h2>
      <p className="prose">
        Lists, counts and the desk then leave it out. Nothing is deleted: it keeps its page here and its
        history, and can be taken out again.
      </p>
      {isPublic ? (
        <p>
          The public reads it. <a href={desk.retract(recommendation)}>Retract its page</a> first.
        </p>
      ) : (
        <Form action={action} submit="Archive it" look="quiet" hidden={{ ref: recommendation }}>
          <TextArea name="because" label="Why nobody works on it any more" hint="For colleagues." rows={2} />
        </Form>
      )}
    </section>
  )
}
