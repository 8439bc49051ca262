import type { Actor, PersonActor } from '@/lib/access/policy'
import { checklistFor } from '@/lib/checklists/queries'
import { forWhom } from '@/lib/checklists/rules'
import { db } from '@/lib/core/db'
import type { Facts } from '@/lib/workflow/types'
import { entryColumns, toEntry } from '../rules'
import { askScope, factsOf } from './facts'
import type { OpenAsk } from './open'

/** Where to search for one addressee, as one would say it: the checklist that is kept, or what was searched last for the same. */
export type ToSearch = { text: string; isChecklist: boolean; addressee: string }

export type Recording = {
  facts: Facts
  toSearch: ToSearch | null
  /** Of all active people, by id: to say who then can decide. */
  names: Readonly<Record<string, string>>
}

/** What the form for recording shows besides the request: what `decide` looks at, and where to search. */
export async function recordingOn(actor: PersonActor, ask: OpenAsk): Promise<Recording> {
  const people = await db().person.findMany({
    where: { isActive: true },
    select: { id: true, name: true },
  })
  return {
    facts: await factsOf(db(), actor, ask.id, new Date()),
    toSearch: await toSearch(actor, ask.addressee.slug),
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
  }
}

/**
 * What a check of an addressee begins with; null where nobody has said anything yet. Where nobody is named that is the checklist
 * alone: what was searched last was for another document. Throws NotFound.
 */
export async function toSearch(actor: Actor, slug: string): Promise<ToSearch | null> {
  const { text, addressee } = await checklistFor(actor, slug)
  const whose = forWhom(addressee)
  if (text !== '') return { text, isChecklist: true, addressee: whose }
  const last = addressee.isNamed ? await lastSearched(actor, slug) : null
  return last === null ? null : { text: last, isChecklist: false, addressee: whose }
}

async function lastSearched(actor: Actor, slug: string): Promise<string | null> {
  const entry = await db().statusEntry.findFirst({
    where: { verb: 'recordNoAction', ask: { AND: [{ addressee: { slug } }, askScope(actor)] } },
    orderBy: { recordedAt: 'desc' },
    include: entryColumns.include,
  })
  return entry ? (toEntry(entry).said.searched ?? null) : null
}
