import type { ReactNode } from 'react'
import { CONTACT_WORDS } from '@/components/contacts/kindWords'
import { desk } from '@/components/desk/deskAddresses'
import { DeskSection } from '@/components/desk/DeskSection'
import { Form } from '@/components/form/Form'
import { Day } from '@/components/ui/Day'
import { Table, type Column } from '@/components/ui/Table'
import type { StepLine } from '@/lib/contacts/queries/steps'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  id?: string
  title: string
  lines: readonly StepLine[]
  /** How many there are, where these are the first few. */
  total?: number
  /** Null for whoever may not. */
  action: FormAction | null
  /** The addressee whose page it is on, and which it leads back to. */
  back?: string | undefined
  /** What has just been done here. */
  done?: ReactNode
}

/** What we said that we would do, the first due first, each to be marked where it stands. Absent where there is nothing. */
export function NextSteps({ id = 'steps', title, lines, total = lines.length, action, back, done }: Props) {
  const count = total > lines.length ? `The first ${lines.length} of ${total}.` : undefined
  return (
    <DeskSection {...{ id, title, count, done }}>
      {lines.length > 0 && (
        <Table
          caption={title}
          isCaptionHidden
          rows={lines}
          keyOf={({ contactId }) => contactId}
          columns={[...COLUMNS, ...(action ? [mark(action, back)] : [])]}
        />
      )}
    </DeskSection>
  )
}

const COLUMNS: Column<StepLine>[] = [
  {
    label: 'Next step',
    isMain: true,
    show: ({ nextStep, kind, happenedOn, addressee, contactId }) => (
      <>
        {nextStep}
        <span className="below">
          <a href={`${desk.contacts(addressee.slug)}#contact-${contactId}`}>{addressee.name}</a>,{' '}
          {CONTACT_WORDS[kind].toLowerCase()} of <Day on={happenedOn} />
        </span>
      </>
    ),
  },
  {
    label: 'By',
    kind: 'date',
    show: ({ nextOn, isDue }) => (
      <>
        <Day on={nextOn} />
        {isDue && ', due'}
      </>
    ),
  },
]

function mark(action: FormAction, back: string | undefined): Column<StepLine> {
  return {
    label: 'What to do',
    isLabelHidden: true,
    show: ({ contactId }) => (
      <Form
        action={action}
        submit="Done"
        look="link"
        hidden={{ contactId, ...(back && { addressee: back }) }}
      />
    ),
  }
}
