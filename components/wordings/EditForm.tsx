import type { ReactNode } from 'react'
import { Checkbox } from '@/components/form/Checkbox'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { ChangedSince } from '@/components/wordings/ChangedSince'
import type { WordedField } from '@/components/wordings/wordedField'
import type { FormAction } from '@/lib/http/formState'
import type { Said } from '@/lib/wordings/rules'
import type { Reworded } from '@/lib/wordings/queries/versions'

type Props = {
  action: FormAction
  /** Which row it is. */
  hidden: Record<string, string>
  fields: readonly WordedField[]
  row: { version: number; now: Said; versions: readonly Reworded[] }
  timeZone: string
  /** The public reads it: what the check marks has to be looked at. */
  isPublic: boolean
  /** Where it leads out. */
  back: string
  children: ReactNode
}

/** Words that are there already, in a form: what it was opened with travels along, so that two people lose nothing. */
export function EditForm({ action, hidden, fields, row, timeZone, isPublic, back, children }: Props) {
  const { version, now, versions } = row
  return (
    <Form
      action={action}
      submit="Save"
      version={version}
      hidden={{ ...hidden, was: JSON.stringify(now) }}
      whatIsNew={
        <ChangedSince
          {...{ fields, now, timeZone }}
          versions={versions.map(({ at, by, because, version: earlier }) => ({
            at,
            by,
            because,
            version: earlier,
          }))}
        />
      }
      aside={<a href={back}>Cancel</a>}
    >
      {children}
      <Field
        name="because"
        label="Why you change it"
        hint="For colleagues: it stands beside the earlier wording."
        autoComplete="off"
        isOptional
      />
      {isPublic && (
        <Checkbox
          name="hasLooked"
          label="I have looked at it: everybody may read these words"
          hint="Needed only where the check marks a name or a number in what you changed."
        />
      )}
    </Form>
  )
}
