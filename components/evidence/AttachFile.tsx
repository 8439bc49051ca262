import { KIND_CHOICES } from '@/components/evidence/evidenceChoices'
import { DETAIL_FIELDS, EvidenceDetails } from '@/components/evidence/EvidenceDetails'
import { sizeWords } from '@/components/evidence/sizeWords'
import { desk } from '@/components/desk/deskAddresses'
import { DateField } from '@/components/form/DateField'
import { Fold } from '@/components/form/Fold'
import { Form } from '@/components/form/Form'
import { Select } from '@/components/form/Select'
import type { CalendarDate } from '@/lib/core/dates'
import type { WaitingUpload } from '@/lib/evidence/queries/files'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  action: FormAction
  recommendation: string
  askId: string
  today: CalendarDate
  upload: WaitingUpload
}

/** The second step of a file: what it is, of when. */
export function AttachFile({ action, recommendation, askId, today, upload }: Props) {
  return (
    <Form
      action={action}
      submit="Attach the file"
      hidden={{ ref: recommendation, askId, uploadId: upload.id }}
      aside={<a href={desk.evidence(recommendation, askId)}>Take another</a>}
    >
      <p>
        <b>{upload.name}</b>, <span className="nowrap">{sizeWords(upload.byteSize)}</span>, has arrived.
      </p>
      <Select
        name="kind"
        label="What it is"
        nothing="Something else, of unknown strength"
        options={KIND_CHOICES.filter(({ value }) => value !== 'OTHER')}
        isOptional
      />
      <DateField name="happenedOn" label="When did what it shows happen?" initial={today} max={today} />
      <Fold summary="About the file: all suggested; it begins sealed" fields={DETAIL_FIELDS}>
        <EvidenceDetails today={today} isFile hasOwnDate />
      </Fold>
    </Form>
  )
}
