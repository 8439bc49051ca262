import { desk } from '@/components/desk/deskAddresses'
import { Day } from '@/components/ui/Day'
import { Table, type Column } from '@/components/ui/Table'
import type { DatedLine } from './datedLine'
import { proposedWords } from './outcomeWords'

type Props = {
  title: string
  lines: readonly DatedLine[]
  /** The one thing to do. */
  act: string
  hrefOf?: (line: DatedLine) => string
  /** Said where there is none; without it, the section is left out. */
  none?: string
  /** What came back has a reason. */
  hasReasons?: boolean
  /** How many there are, where these are the first few. */
  total?: number
}

/** Proposals that need the same thing, the oldest first. */
export function ProposalTable({
  title,
  lines,
  act,
  hrefOf = hrefOfPage,
  none,
  hasReasons = false,
  total = lines.length,
}: Props) {
  if (lines.length === 0 && none === undefined) return null
  return (
    <section>
      <h2>{title}</h2>
      {total > lines.length && (
        <p className="list-head">
          <span>{total} proposals, the oldest first.</span>
          <a href={desk.proposals}>All of them</a>
        </p>
      )}
      {lines.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <Table
          caption={title}
          isCaptionHidden
          rows={lines}
          keyOf={({ id }) => id}
          columns={[...COLUMNS, hasReasons ? WHY : LAPSES, actionOf(act, hrefOf)]}
        />
      )}
    </section>
  )
}

function hrefOfPage({ id }: DatedLine): string {
  return desk.proposal(id)
}

const COLUMNS: Column<DatedLine>[] = [
  { label: 'Reference', isLabelHidden: true, kind: 'ref', show: ({ ref }) => ref },
  {
    label: 'Recommendation',
    isMain: true,
    show: ({ id, title, addressee }) => (
      <>
        <a href={desk.proposal(id)}>{title}</a>
        <span className="below">{addressee}</span>
      </>
    ),
  },
  {
    label: 'Proposed',
    show: ({ verb, plan, proposer, isMine, proposedOn }) => (
      <span>
        {proposedWords(verb, plan)}
        <span className="below">
          {isMine ? 'by you' : `by ${proposer}`}, <Day on={proposedOn} />
        </span>
      </span>
    ),
  },
]

const LAPSES: Column<DatedLine> = {
  label: 'Lapses on',
  kind: 'date',
  show: ({ lapsesOn, isLate }) => (
    <span className={isLate ? 'overdue' : undefined}>
      <Day on={lapsesOn} />
      {isLate && <span className="below">soon</span>}
    </span>
  ),
}

const WHY: Column<DatedLine> = {
  label: 'Why',
  show: ({ state, reason, decider }) =>
    state === 'EXPIRED' ? 'Nobody decided it in thirty days.' : `${decider ?? 'Somebody'}: “${reason ?? ''}”`,
}

function actionOf(act: string, hrefOf: (line: DatedLine) => string): Column<DatedLine> {
  return {
    label: 'What to do',
    isLabelHidden: true,
    show: (line) => (
      <a className="button quiet small" href={hrefOf(line)}>
        {act} <span className="visually-hidden">{line.ref}</span>
      </a>
    ),
  }
}
