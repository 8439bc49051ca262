import { desk } from '@/components/desk/deskAddresses'
import { StatusWord } from '@/components/status/StatusWord'
import { Day } from '@/components/ui/Day'
import { Table, type Column } from '@/components/ui/Table'
import type { AskLine, AskLines } from '@/lib/asks/queries/desk'

type Props = {
  title: string
  list: AskLines
  /** Out of how many, where that is worth knowing. */
  of?: number
  /** Where all of them are. */
  more: string
  /** What the button says; null for whoever may not. */
  act: string | null
  /** What it says when there is nothing to do. */
  none: string
}

/** The first few requests that need the same thing, and the way to all of them. */
export function AskSection({ title, list, of, more, act, none }: Props) {
  const { lines, total, mine } = list
  const counts = [`${total}${of === undefined ? '' : ` of ${of}`} ${total === 1 ? 'request' : 'requests'}`]
  if (mine > 0) counts.push(`${mine} of them yours`)
  return (
    <section>
      <h2>{title}</h2>
      {total === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <>
          <p className="list-head">
            <span>{counts.join(', ')}.</span>
            {total > lines.length && <a href={more}>All of them</a>}
          </p>
          <Table
            caption={title}
            isCaptionHidden
            rows={lines}
            keyOf={({ askId }) => askId}
            columns={[...columns(lines), ...(act ? [action(act)] : [])]}
          />
        </>
      )}
    </section>
  )
}

function columns(lines: readonly AskLine[]): Column<AskLine>[] {
  const due: Column<AskLine> = {
    label: 'Was due',
    kind: 'date',
    show: ({ reviewOn }) => reviewOn && <Day on={reviewOn} />,
  }
  return [
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
      show: ({ implementation, isDisputed }) => <StatusWord status={implementation} isDoubted={isDisputed} />,
    },
    ...(lines.some(({ reviewOn }) => reviewOn !== null) ? [due] : []),
  ]
}

function action(word: string): Column<AskLine> {
  return {
    label: 'What to do',
    isLabelHidden: true,
    show: ({ ref, askId }) => (
      <a className="button quiet small" href={desk.record(ref, askId)}>
        {word} <span className="visually-hidden">{ref}</span>
      </a>
    ),
  }
}
