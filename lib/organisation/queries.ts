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
  const people = await tx.person.findMany({ where: { isActive: true }, select: { id: true, roles: true } })
  return people.filter((person) => personOf(person).may.length > 0).length
}

/** Only who is alone may decide alone. */
export async function isOneWriter(): Promise<boolean> {
  return (await writersIn(db())) <= 1
}
