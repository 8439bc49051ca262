import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChecklistFold } from '@/components/checklists/ChecklistFold'
import { desk } from '@/components/desk/deskAddresses'
import { NothingNewForm } from '@/components/happened/NothingNewForm'
import { FilterSelect } from '@/components/recommendations/FilterSelect'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { Pager } from '@/components/ui/Pager'
import { can } from '@/lib/access/policy'
import { toSearch } from '@/lib/asks/queries/recording'
import { asksTo } from '@/lib/asks/queries/tickable'
import { checklistFor } from '@/lib/checklists/queries'
import { requireStaff } from '@/lib/auth/currentActor'
import { todayIn } from '@/lib/core/dates'
import type { Given } from '@/lib/core/address'
import { organisation } from '@/lib/organisation/queries'
import { LOOKS_ON_PAGE, readNothingNewQuery } from '@/lib/proposals/schema'
import { choices } from '@/lib/recommendations/queries/choices'
import { saveChecklist } from '../../checklists/actions'
import { foundNothingNew } from '../actions'

export const metadata: Metadata = { title: 'Nothing new · Heed' }

/** One look at an addressee, recorded at all requests to it. */
export default async function NothingNewPage({ searchParams }: { searchParams: Promise<Given> }) {
  const actor = await requireStaff()
  if (!can(actor, 'recordStatus')) notFound()
  const { query } = readNothingNewQuery(await searchParams)
  const { addressee, which, tick, page, done } = query
  const { addressees } = await choices(actor)
  const isChecked = which === undefined
  const view = { addressee, which }
  const head = (
    <PageHeader crumbs={<a href={desk.happened}>Something happened</a>} title="Looked, and nothing is new">
      <form action={desk.nothingNew()} aria-label="Addressee">
        <div className="filters">
          <FilterSelect
            name="addressee"
            label="Asked of"
            any="Choose"
            value={addressee}
            choices={addressees.map(({ value, label }) => [value, label])}
          />
          <button className="button quiet">Show</button>
        </div>
      </form>
    </PageHeader>
  )
  if (addressee === undefined) return head
  const { lines, checked, unchecked } = await asksTo(actor, {
    ...{ addressee, isChecked, page, size: LOOKS_ON_PAGE },
  })
  const checklist = isChecked ? null : await checklistFor(actor, addressee)
  const today = todayIn((await organisation()).timeZone, new Date())
  const due = lines.filter(({ checkedOn }) => checkedOn !== today)
  const count = isChecked ? checked : unchecked
  return (
    <>
      {head}
      {done !== undefined && (
        <Notice tone="good" isAnswer>
          <p>Recorded for {done === 1 ? 'one request' : `${done} requests`}: we looked today.</p>
        </Notice>
      )}
      <p className="list-head">
        <span>
          {isChecked
            ? `${checked} ${checked === 1 ? 'request was' : 'requests were'} checked before.`
            : `${unchecked} ${unchecked === 1 ? 'request has' : 'requests have'} not been checked yet.`}
        </span>
        {isChecked && unchecked > 0 && (
          <a href={desk.nothingNew({ addressee, which: 'unchecked' })}>{unchecked} not checked yet</a>
        )}
        {!isChecked && <a href={desk.nothingNew({ addressee })}>{checked} checked before</a>}
      </p>
      {due.length > 0 && (
        <p>
          {tick === 'all' ? (
            <a href={desk.nothingNew({ ...view, page })}>Untick all</a>
          ) : (
            <a className="button quiet" href={desk.nothingNew({ ...view, page, tick: 'all' })}>
              Tick all on this page{due.length < lines.length && ' but those of today'} ({due.length})
            </a>
          )}
        </p>
      )}
      {lines.length > 0 && (
        <NothingNewForm
          key={JSON.stringify(query)}
          action={foundNothingNew}
          {...{ addressee, lines, isChecked }}
          ticked={tick === 'all' ? due.map(({ askId }) => askId) : []}
          toSearch={isChecked ? null : await toSearch(actor, addressee)}
        />
      )}
      {!isChecked && lines.length > 0 && checklist && (
        <ChecklistFold action={saveChecklist} from="nothingNew" checklist={checklist} />
      )}
      <Pager
        page={page}
        pages={Math.ceil(count / LOOKS_ON_PAGE)}
        hrefOf={(other) => desk.nothingNew({ ...view, page: other })}
      />
    </>
  )
}
