import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import type { Checklist } from '@/lib/checklists/queries'
import { forWhom } from '@/lib/checklists/rules'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  action: FormAction
  /** The page that it stands on. */
  from: 'checklists' | 'nothingNew'
  checklist: Checklist
}

/** Where we search for what one addressee did: each check of it begins with this. */
export function ChecklistForm({ action, from, checklist: { addressee, text, version } }: Props) {
  return (
    <Form
      action={action}
      submit="Keep this checklist"
      look="quiet"
      version={version}
      hidden={{ addressee: addressee.slug, from }}
      whatIsNew={<p className="note-body">{text === '' ? 'Now there is none.' : `It says now: ${text}`}</p>}
    >
      <TextArea
        name="text"
        label={`Where to search for ${forWhom(addressee)}`}
        hint="Such as: Congress.gov, the Federal Register, the agency’s site. Left empty, there is none."
        initial={text}
        rows={3}
        isOptional
      />
    </Form>
  )
}
