import type { Transaction } from '@/lib/core/db'
import type { Offered } from './waiting'

type Item = Pick<Offered, 'noun' | 'key' | 'written' | 'decision'>

/** Who wrote each text, and whose word stands on it, by name; of a criterion the ledger says who worded it last. */
export async function authorsOf(tx: Transaction, items: readonly Item[]) {
  const criteria = items.flatMap(({ noun, key }) => (noun === 'CRITERION' ? [`criterion/${key}`] : []))
  const entries = await tx.ledgerEntry.findMany({
    where: { subject: { in: criteria }, event: { in: ['criterion.added', 'criterion.changed'] } },
    orderBy: { sequence: 'asc' },
    select: { subject: true, actor: true },
  })
  const wordedBy = new Map(entries.map(({ subject, actor }) => [subject, actor.replace(/^person\//, '')]))
  const people = await tx.person.findMany({ select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null | undefined) => names.get(id ?? '') ?? null
  return {
    nameOf,
    authorOf: ({ key, written }: Item) => nameOf(written.authorId ?? wordedBy.get(`criterion/${key}`)),
  }
}
