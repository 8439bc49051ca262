import { Checkbox } from '@/components/form/Checkbox'
import { Form } from '@/components/form/Form'
import type { FormAction } from '@/lib/http/formState'

type Props = { action: FormAction; proposalId: string; seen: string; seenAt: string; isPublic: boolean }

/** A lead's yes to all of it; where words become public with it, they are looked at. */
export function ApprovePlanForm({ action, proposalId, seen, seenAt, isPublic }: Props) {
  return (
    <Form action={action} submit="Approve all of it" hidden={{ proposalId, seen, seenAt }}>
      {isPublic && (
        <Checkbox
          name="hasLooked"
          label="I have looked at the words of the parts"
          hint="They are checked for names, phone and registration numbers. What is marked has to be looked at."
        />
      )}
      <p className="soft small">
        Nothing is claimed by it: what opens begins where the old request stands now, with its doubts and its
        proof. What asks it already stays as it is.
      </p>
    </Form>
  )
}
