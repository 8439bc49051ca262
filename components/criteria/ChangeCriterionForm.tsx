import { WordingFields } from '@/components/criteria/WordingFields'
import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import type { OpenCriterion } from '@/lib/criteria/queries/open'
import type { FormAction } from '@/lib/http/formState'

type Props = { action: FormAction; recommendation: string; askId: string; criterion: OpenCriterion }

/** In place while nobody has assessed it; what was assessed stays readable, and the new version is assessed anew. */
export function ChangeCriterionForm({ action, recommendation, askId, criterion }: Props) {
  return (
    <Form
      action={action}
      submit="Change it"
      version={criterion.version}
      hidden={{ ref: recommendation, askId, criterionId: criterion.id }}
      aside={<a href={desk.criteria(recommendation, askId)}>Leave it as it is</a>}
    >
      {criterion.assessments.length > 0 && (
        <p className="soft">
          It has been assessed: what you write is a new version, and has to be assessed anew. A claim that
          rests on it is checked again.
        </p>
      )}
      <WordingFields initial={criterion} />
    </Form>
  )
}
