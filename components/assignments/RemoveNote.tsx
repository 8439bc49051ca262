import { desk } from '@/components/desk/deskAddresses'

/** The way to take out a handover note that can hurt somebody. */
export function RemoveNote({ id }: { id: string }) {
  return <a href={desk.expunge('assignment', id)}>Remove for safety</a>
}
