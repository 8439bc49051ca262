import { personOf } from '@/lib/access/policy'
import { db, type Transaction } from '@/lib/core/db'

/** Who runs this Heed. There is always exactly one. */
export function organisation() {
  return organisationIn(db())
}

export function organisationIn(tx: Transaction) {
  return tx.organisation.findUniqueOrThrow({ where: { id: 1 } })
}

/** How many active people may record, propose or decide: whoever may decide counts as a second. */
export async function writersIn(tx: Transaction): Promise<number> {
  return (await writerIds(tx)).length
}

async function writerIds(tx: Transaction): Promise<string[]> {
  const people = await tx.person.findMany({ where: { isActive: true }, select: { id: true, roles: true } })
  return people.filter((person) => personOf(person).may.length > 0).map(({ id }) => id)
}

/** Whether two can write, and without this person one. */
export async function isLastButOne(personId: string): Promise<boolean> {
  const ids = await writerIds(db())
  return ids.length === 2 && ids.includes(personId)
}

/** Only who is alone may decide alone. */
export async function isOneWriter(): Promise<boolean> {
  return (await writersIn(db())) <= 1
}
