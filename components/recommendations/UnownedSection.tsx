import type { ReactNode } from 'react'
import { handOverAddress } from '@/lib/assignments/schema'
import { GiveForm } from '@/components/assignments/GiveForm'
import { TakeForm } from '@/components/assignments/TakeForm'
import { desk } from '@/components/desk/deskAddresses'
import { DeskSection } from '@/components/desk/DeskSection'
import type { Choice } from '@/components/form/Select'
import { countWords } from '@/components/recommendations/foundWords'
import { Table } from '@/components/ui/Table'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'
import type { FewUnowned } from '@/lib/recommendations/queries/few'
import { listAddress } from '@/lib/recommendations/schema'

type Props = {
  list: FewUnowned
  /** Gives one to somebody. */
  action: FormAction
  /** Else one takes it for oneself. */
  canAssign: boolean
  people: readonly Choice[]
  me: string
  today: CalendarDate
  done: ReactNode
}

/** What nobody looks after: a few to begin with, each to be given to somebody, or taken, where it stands. */
export function UnownedSection({
  list: { lines, total },
  action,
  canAssign,
  people,
  me,
  today,
  done,
}: Props) {
  return (
    <DeskSection
      id="nobodys"
      title="Nobody’s"
      count={`${countWords(total)} ${total === 1 ? 'recommendation or part has' : 'recommendations and parts have'} no owner.`}
      more={total > lines.length ? listAddress({ owner: 'nobody' }) : null}
      done={done}
    >
      {lines.length > 0 && (
        <>
          <Table
            caption="Nobody’s"
            isCaptionHidden
            rows={lines}
            keyOf={({ ref }) => ref}
            columns={[
              { label: 'Reference', isLabelHidden: true, kind: 'ref', show: ({ ref }) => ref },
              {
                label: 'Recommendation',
                isMain: true,
                show: ({ ref, title }) => <a href={desk.recommendation(ref)}>{title}</a>,
              },
              {
                label: 'What to do',
                isLabelHidden: true,
                show: ({ ref, version }) =>
                  canAssign ? (
                    <GiveForm {...{ action, people, me, today }} recommendation={ref} version={version} />
                  ) : (
                    <TakeForm {...{ action, me, today }} recommendation={ref} version={version} />
                  ),
              },
            ]}
          />
          {canAssign && (
            <p className="small">
              <a href={handOverAddress({ owner: 'nobody' })}>Assign several at once</a>
            </p>
          )}
        </>
      )}
    </DeskSection>
  )
}
