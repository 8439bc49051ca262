import { ChecklistForm } from '@/components/checklists/ChecklistForm'
import type { ComponentProps } from 'react'

/** The same where one checks, folded: it is changed less often than it is used. */
export function ChecklistFold(props: ComponentProps<typeof ChecklistForm>) {
  const { text } = props.checklist
  return (
    <details>
      <summary>{text === '' ? 'Keep a checklist for next time' : 'Change the checklist'}</summary>
      <ChecklistForm {...props} />
    </details>
  )
}
