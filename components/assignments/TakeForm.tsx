import { Form } from '@/components/form/Form'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'

type Props = { action: FormAction; recommendation: string; version: number; me: string; today: CalendarDate }

/** What is nobody's, for oneself from today on. */
export function TakeForm({ action, recommendation, version, me, today }: Props) {
  return (
    <Form
      action={action}
      submit="I look after it"
      look="small"
      about={recommendation}
      version={version}
      hidden={{ ref: recommendation, owner: me, effectiveOn: today }}
    />
  )
}
