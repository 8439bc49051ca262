import { DETAIL_FIELDS, EvidenceDetails } from '@/components/evidence/EvidenceDetails'
import { SendFile } from '@/components/evidence/SendFile'
import { desk } from '@/components/desk/deskAddresses'
import { DateField } from '@/components/form/DateField'
import { Field } from '@/components/form/Field'
import { Fold } from '@/components/form/Fold'
import { Form } from '@/components/form/Form'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'

type Props = { action: FormAction; recommendation: string; askId: string; today: CalendarDate }

/** A link, described at once; or a file, which is sent first. Two forms: a browser sends a file only in a form of its own. */
export function AttachLink({ action, recommendation, askId, today }: Props) {
  return (
    <>
      <section aria-labelledby="a-link">
        <h2 id="a-link">A link</h2>
        <Form
          action={action}
          submit="Attach the link"
          hidden={{ ref: recommendation, askId }}
          aside={<a href={desk.request(recommendation, askId)}>Cancel</a>}
        >
          <Field
            name="url"
            type="url"
            inputMode="url"
            label="Link"
            hint="Where it can be read, beginning with https://"
            autoComplete="off"
          />
          <DateField name="happenedOn" label="When did what it shows happen?" initial={today} max={today} />
          <Fold summary="About the link: all suggested" fields={DETAIL_FIELDS}>
            <EvidenceDetails today={today} hasOwnDate />
          </Fold>
        </Form>
      </section>
      <section aria-labelledby="a-file">
        <h2 id="a-file">A file</h2>
        <p className="soft small prose">
          Up to 25 MB: a PDF, a picture (PNG, JPEG, WebP), or an office document (DOCX, XLSX, ODT, ODS). It is
          kept sealed, for those of us who work with evidence. You describe it in the next step.
        </p>
        <SendFile askId={askId} />
      </section>
    </>
  )
}
