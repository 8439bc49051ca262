import type { Actor, PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import type { Facts } from '@/lib/workflow/types'
import { entryColumns, toEntry } from '../rules'
import { askScope, factsOf } from './facts'
import type { OpenAsk } from './open'

export type Recording = {
  facts: Facts
  lastSearched: string | null
  /** Of all active people, by id: to say who then can decide. */
  names: Readonly<Record<string, string>>
}

/** What the form for recording shows besides the request: what `decide` looks at, and what was searched last time. */
export async function recordingOn(actor: PersonActor, ask: OpenAsk): Promise<Recording> {
  const people = await db().person.findMany({
    where: { isActive: true },
    select: { id: true, name: true },
  })
  return {
    facts: await factsOf(db(), actor, ask.id, new Date()),
    lastSearched: await lastSearched(actor, ask.addressee.slug),
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
  }
}

/** What was searched last for this addressee: a checklist to begin with. */
export async function lastSearched(actor: Actor, slug: string): Promise<string | null> {
  const entry = await db().statusEntry.findFirst({
    where: { verb: 'recordNoAction', ask: { AND: [{ addressee: { slug } }, askScope(actor)] } },
    orderBy: { recordedAt: 'desc' },
    include: entryColumns.include,
  })
  return entry ? (toEntry(entry).said.searched ?? null) : null
}
