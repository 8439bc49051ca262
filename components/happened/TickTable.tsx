import { desk } from '@/components/desk/deskAddresses'
import { offeredAt, requestLabel } from '@/components/happened/eventWords'
import { TickBox } from '@/components/happened/TickBox'
import { VerbSelect } from '@/components/happened/VerbSelect'
import { StatusWord } from '@/components/status/StatusWord'
import { Day } from '@/components/ui/Day'
import { Table, type Column } from '@/components/ui/Table'
import type { TickableAsk } from '@/lib/asks/queries/tickable'
import type { EventVerb } from '@/lib/workflow/verbs'

type Props = {
  caption: string
  isCaptionHidden?: boolean
  lines: readonly TickableAsk[]
  /** Those that are ticked before anybody has sent the form. */
  ticked?: readonly string[]
  /** Each says as what the event is recorded there; else all of them the same. */
  hasVerbs: boolean
  /** As what, where nobody has chosen yet. */
  wanted?: EventVerb | undefined
}

/** Requests, each with a box: where it stands and when we last looked. */
export function TickTable({ caption, isCaptionHidden = false, lines, ticked = [], hasVerbs, wanted }: Props) {
  if (lines.length === 0) return null
  return (
    <Table
      caption={caption}
      isCaptionHidden={isCaptionHidden}
      rows={lines}
      keyOf={({ askId }) => askId}
      classOf={() => 'tick-row'}
      columns={[...columns(ticked), ...(hasVerbs ? [verbsColumn(wanted)] : [])]}
    />
  )
}

function columns(ticked: readonly string[]): Column<TickableAsk>[] {
  return [
    {
      label: 'Request',
      isMain: true,
      show: ({ askId, ref, title, addressee, isDraft }) => (
        <TickBox value={askId} isTicked={ticked.includes(askId)} label={title}>
          {addressee} ·{' '}
          <a href={desk.record(ref, askId)} target="_blank">
            {ref}
            <span className="visually-hidden">: its own form (opens another tab)</span>
          </a>
          {isDraft && <span className="tag">Draft</span>}
        </TickBox>
      ),
    },
    {
      label: 'Status',
      show: ({ implementation, isDisputed }) => <StatusWord status={implementation} isDoubted={isDisputed} />,
    },
    {
      label: 'Last looked',
      kind: 'date',
      show: ({ checkedOn }) => (checkedOn ? <Day on={checkedOn} /> : 'Never'),
    },
  ]
}

function verbsColumn(wanted: EventVerb | undefined): Column<TickableAsk> {
  return {
    label: 'Record it as',
    show: ({ askId, ...ask }) => (
      <VerbSelect
        {...{ askId, wanted }}
        verbs={offeredAt(ask)}
        label={`Record it for ${requestLabel(ask)} as`}
      />
    ),
  }
}
