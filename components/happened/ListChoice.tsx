import { desk } from '@/components/desk/deskAddresses'
import { EVENT_WORDS } from '@/components/happened/eventWords'
import { FilterSelect } from '@/components/recommendations/FilterSelect'
import type { HappenedQuery } from '@/lib/proposals/schema'
import { EVENT_VERBS } from '@/lib/workflow/verbs'

/** All requests of a list: to be ticked at once, each as the same where that can be. Before anything is typed. */
export function ListChoice({ given: { list, as, tick } }: { given: HappenedQuery }) {
  if (list === undefined) return null
  return (
    <form action={desk.happened} aria-label="All of the list">
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="tick" value="all" />
      <p className="soft prose">
        These are the requests of <a href={`/desk/recommendations?${list}`}>a list</a>: its filter is kept
        here. Tick all of them first, then say what happened.
      </p>
      <div className="filters">
        <FilterSelect
          name="as"
          label="Record them as"
          any="As each can be"
          value={as}
          choices={EVENT_VERBS.map((verb) => [verb, EVENT_WORDS[verb]])}
        />
        <button className="button quiet">{tick === 'all' ? 'Tick all again' : 'Tick all'}</button>
      </div>
    </form>
  )
}
