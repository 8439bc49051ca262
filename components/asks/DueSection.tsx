import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { DeskSection } from '@/components/desk/DeskSection'
import { Form } from '@/components/form/Form'
import { countWords } from '@/components/recommendations/foundWords'
import { StatusWord } from '@/components/status/StatusWord'
import { Day } from '@/components/ui/Day'
import { Table, type Column } from '@/components/ui/Table'
import type { Counted, DueLine, DueLines } from '@/lib/asks/queries/desk'
import type { FormAction } from '@/lib/http/formState'
import { listAddress } from '@/lib/recommendations/schema'

type Props = {
  list: DueLines
  /** Records that nothing is new. */
  action: FormAction
  done: ReactNode
}

/** Requests to look at again, the longest overdue first: most often one looks, and nothing is new. */
export function DueSection({ list: { lines, overdue, soon }, action, done }: Props) {
  const counts = [countOf(overdue, 'overdue'), countOf(soon, 'due within two weeks')].filter(
    (words) => words !== '',
  )
  return (
    <DeskSection
      id="due"
      title="To look at again"
      count={`${counts.join('; ')}.`}
      more={overdue.total + soon.total > lines.length ? listAddress({ sort: 'review' }) : null}
      done={done}
    >
      {lines.length > 0 && (
        <Table
          caption="To look at again"
          isCaptionHidden
          rows={lines}
          keyOf={({ askId }) => askId}
          columns={[...COLUMNS, actsOf(action)]}
        />
      )}
    </DeskSection>
  )
}

function countOf({ total, mine }: Counted, what: string): string {
  if (total === 0) return ''
  if (mine === 0) return `${countWords(total)} ${what}`
  return `${countWords(total)} ${what}, ${mine === total ? (total === 1 ? 'yours' : 'all yours') : `${countWords(mine)} of them yours`}`
}

const COLUMNS: Column<DueLine>[] = [
  { label: 'Reference', isLabelHidden: true, kind: 'ref', show: ({ ref }) => ref },
  {
    label: 'Recommendation',
    isMain: true,
    show: ({ ref, askId, title, addressee, isMine }) => (
      <>
        <a href={desk.request(ref, askId)}>{title}</a>
        <span className="below">
          {addressee}
          {isMine && '; yours'}
        </span>
      </>
    ),
  },
  {
    label: 'Status',
    kind: 'status',
    show: ({ implementation, isStale, isStalled }) => (
      <span>
        <StatusWord status={implementation} />
        {isStale && <span className="below">Nobody has looked for far too long</span>}
        {isStalled && <span className="below">Nothing has moved for far too long</span>}
      </span>
    ),
  },
  {
    label: 'Due',
    kind: 'date',
    show: ({ reviewOn, isOverdue }) => (
      <span>
        <Day on={reviewOn} />
        {isOverdue && <span className="below overdue">overdue</span>}
      </span>
    ),
  },
]

function actsOf(action: FormAction): Column<DueLine> {
  return {
    label: 'What to do',
    isLabelHidden: true,
    show: ({ ref, askId, version, addressee }) => (
      <div className="row-acts">
        <Form
          action={action}
          submit="Nothing new"
          look="small"
          about={`${ref}, ${addressee}`}
          version={version}
          hidden={{ askId }}
        />
        <a href={desk.record(ref, askId)}>
          Look again <span className="visually-hidden">{`${ref}, ${addressee}`}</span>
        </a>
      </div>
    ),
  }
}
