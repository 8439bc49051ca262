import { db, type Transaction } from '@/lib/core/db'

/** Who runs this Heed. There is always exactly one. */
export function organisation() {
  return organisationIn(db())
}

export function organisationIn(tx: Transaction) {
  return tx.organisation.findUniqueOrThrow({ where: { id: 1 } })
}
