import { desk } from '@/components/desk/deskAddresses'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import { earlierFields, versionFields } from '@/components/restructure/versionFields'
import type { FormAction } from '@/lib/http/formState'
import type { Leaving } from '@/lib/proposals/queries/leaving'
import type { PlannedBefore } from '@/lib/proposals/queries/plannedBefore'
import type { Alike } from '@/lib/recommendations/queries/alike'

type Props = {
  action: FormAction
  reference: string
  lines: readonly Leaving[]
  /** What asks nearly the same, the nearest first. */
  alike: readonly Alike[]
  /** The one that was chosen of them. */
  into: string | undefined
  mended: PlannedBefore | null
}

/** One recommendation goes into another, of the same document or not. */
export function MergeForm({ action, reference, lines, alike, into, mended }: Props) {
  return (
    <>
      {alike.length > 0 && (
        <section aria-labelledby="alike">
          <h2 id="alike">Most like it</h2>
          <ul className="lines">
            {alike.map(({ ref, title }) => (
              <li key={ref}>
                <span className="ref">{ref}</span> <a href={desk.recommendation(ref)}>{title}</a>{' '}
                <a href={desk.mergeInto(reference, ref)}>Merge into this one</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Form
        action={action}
        submit="Propose to merge it"
        hidden={{ ref: reference, ...versionFields(lines), ...earlierFields(mended) }}
      >
        <Field
          name="into"
          label="Merge it into"
          hint="The reference of the recommendation that asks the same, such as CFR-3."
          initial={into ?? mended?.into ?? null}
          autoComplete="off"
        />
        <TextArea
          name="reason"
          label="Why they are one"
          hint="The public reads it once a lead has released it."
          initial={mended?.reason ?? null}
          rows={2}
        />
      </Form>
    </>
  )
}
