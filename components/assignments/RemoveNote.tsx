import { desk } from '@/components/desk/deskAddresses'
import { REMOVED } from '@/lib/publication/clearable'

/** The way to take out a handover note that can hurt somebody; of what is gone already there is none. */
export function RemoveNote({ id, note }: { id: string; note: string }) {
  if (note === REMOVED) return null
  return <a href={desk.expunge('assignment', id)}>Remove for safety</a>
}
