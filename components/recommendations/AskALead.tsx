import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import { Notice } from '@/components/ui/Notice'
import type { FormAction } from '@/lib/http/formState'

type Props = { recommendation: string; leads: readonly string[]; action: FormAction; canNote: boolean }

/** To whoever may word drafts only: who words what the public reads, and a note that finds them. */
export function AskALead({ recommendation, leads, action, canNote }: Props) {
  return (
    <>
      <Notice tone="calm" title="The public reads this">
        <p>
          What the public reads is worded by a lead{leads.length > 0 && `: ${leads.join(', ')}`}. Say what
          should be changed, and name one of them: they find your note on their desk.
        </p>
      </Notice>
      {canNote && (
        <Form action={action} submit="Add the note" hidden={{ ref: recommendation }}>
          <TextArea
            name="body"
            label="A note for colleagues"
            hint="Whoever is named as @lea or @Lea Lindqvist finds it on their desk."
            initial={leads.length === 1 ? `@${leads[0]} ` : null}
            rows={4}
          />
        </Form>
      )}
    </>
  )
}
