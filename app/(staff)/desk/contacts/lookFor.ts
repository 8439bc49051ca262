import type { Actor } from '@/lib/access/policy'
import { findContacts, type FoundContacts } from '@/lib/contacts/queries/search'
import { contactSearch } from '@/lib/contacts/schema'
import type { Values } from '@/lib/http/formState'
import { isUnreadable } from '@/lib/http/input'

/** What was found by what was typed; null where that was wrong, which the form says. */
export async function lookFor(values: Values, actor: Actor): Promise<FoundContacts | null> {
  const [words, addressee, kind] = ['words', 'addressee', 'kind'].map(
    (name) => values[name]?.[0] || undefined,
  )
  if ([words, addressee, kind].some((one) => one !== undefined && isUnreadable(one))) return null
  const { data } = contactSearch.omit({ receipt: true }).safeParse({ words, addressee, kind })
  return data ? findContacts(actor, data) : null
}
