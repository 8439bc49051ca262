import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { DeskSection } from '@/components/desk/DeskSection'
import { Form } from '@/components/form/Form'
import { countWords } from '@/components/recommendations/foundWords'
import { StatusWord } from '@/components/status/StatusWord'
import { Day } from '@/components/ui/Day'
import { Table, type Column } from '@/components/ui/Table'
import type { DueLine, DueLines } from '@/lib/asks/queries/desk'
import type { FormAction } from '@/lib/http/formState'
import { listAddress } from '@/lib/recommendations/schema'

type Props = {
  list: DueLines
  /** Records that nothing is new. */
  action: FormAction
  done: ReactNode
}
type TableProps = { caption: string; lines: readonly DueLine[]; action: FormAction }

/** One's own requests to look at again, and nobody's, the longest overdue first: most often one looks, and nothing is new. */
export function DueSection({ list: { lines, overdue, soon }, action, done }: Props) {
  const counts = [countOf(overdue, 'overdue'), countOf(soon, 'due within two weeks')].filter(
    (words) => words !== '',
  )
  const total = overdue.mine + overdue.nobodys + soon.mine + soon.nobodys
  return (
    <DeskSection
      id="due"
      title="To look at again"
      count={`${counts.join('; ')}.`}
      more={total > lines.length ? listAddress({ sort: 'review' }) : null}
      done={done}
    >
      {lines.length > 0 && <DueTable caption="To look at again" lines={lines} action={action} />}
    </DeskSection>
  )
}

/** What others look after and is overdue: it does not press on whoever looks, but they can see to it. */
export function OthersDueSection({ list: { others }, action }: Omit<Props, 'done'>) {
  const { lines, overdue } = others
  return (
    <DeskSection
      id="others"
      title="Overdue, not yours"
      count={`${countWords(overdue)} ${overdue === 1 ? 'request' : 'requests'}.`}
      more={overdue > lines.length ? listAddress({ overdue: 'yes', sort: 'review' }) : null}
    >
      {lines.length > 0 && <DueTable caption="Overdue, not yours" lines={lines} action={action} />}
    </DeskSection>
  )
}

function DueTable({ caption, lines, action }: TableProps) {
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={lines}
      keyOf={({ askId }) => askId}
      columns={[...COLUMNS, actsOf(action)]}
    />
  )
}

function countOf({ mine, nobodys }: DueLines['overdue'], what: string): string {
  const total = mine + nobodys
  if (total === 0) return ''
  const whose = [
    mine > 0 &&
      (mine === total ? (total === 1 ? 'yours' : 'all yours') : `${countWords(mine)} of them yours`),
    nobodys > 0 && (nobodys === total ? 'nobody’s' : `${countWords(nobodys)} nobody’s`),
  ].filter((words) => words !== false)
  return `${countWords(total)} ${what}, ${whose.join(', ')}`
}

const COLUMNS: Column<DueLine>[] = [
  { label: 'Reference', isLabelHidden: true, kind: 'ref', show: ({ ref }) => ref },
  {
    label: 'Recommendation',
    isMain: true,
    show: ({ ref, askId, title, addressee, whose, owner }) => (
      <>
        <a href={desk.request(ref, askId)}>{title}</a>
        <span className="below">
          {addressee}
          {whose === 'mine' ? '; yours' : owner ? `; with ${owner}` : '; nobody’s'}
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
