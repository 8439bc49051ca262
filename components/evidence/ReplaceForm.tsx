import { desk } from '@/components/desk/deskAddresses'
import { DETAIL_FIELDS, EvidenceDetails } from '@/components/evidence/EvidenceDetails'
import { Checkbox } from '@/components/form/Checkbox'
import { DateField } from '@/components/form/DateField'
import { Field } from '@/components/form/Field'
import { Fold } from '@/components/form/Fold'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import type { CalendarDate } from '@/lib/core/dates'
import type { WaitingUpload } from '@/lib/evidence/queries/files'
import type { OpenPiece } from '@/lib/evidence/queries/piece'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  action: FormAction
  piece: OpenPiece
  today: CalendarDate
  /** Another file, sent for it and not described yet. */
  upload: WaitingUpload | null
}

/** Everything that it says, to say it anew; the old one stays readable and leads here. */
export function ReplaceForm({ action, piece, today, upload }: Props) {
  const { id, url, file, happenedOn } = piece
  return (
    <Form
      action={action}
      submit="Replace it"
      hidden={{ evidenceId: id, ...(upload && { uploadId: upload.id }) }}
      aside={<a href={desk.piece(id)}>Leave it as it is</a>}
    >
      <TextArea name="because" label="Why it is replaced" hint="For staff: what was wrong." rows={2} />
      {upload && (
        <p>
          With the file <b>{upload.name}</b>.
        </p>
      )}
      <Field name="url" type="url" inputMode="url" label="Link" initial={url} autoComplete="off" isOptional />
      {file && !upload && (
        <Checkbox name="dropsFile" label="Without its file" hint={`Unticked, ${file.name} is kept.`} />
      )}
      <DateField name="happenedOn" label="When did what it shows happen?" initial={happenedOn} max={today} />
      <Fold summary="About it: as it was, unless you change it" fields={DETAIL_FIELDS}>
        <EvidenceDetails today={today} initial={piece} hasOwnDate />
      </Fold>
    </Form>
  )
}
