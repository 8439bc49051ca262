import type { Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'

/** Does all of it and undoes it: nothing is written. Throws what `work` throws. `seconds`: as of a write. */
export async function lookOnly<Found>(
  actor: Actor,
  work: (tx: Transaction, at: Date) => Promise<Found>,
  seconds?: number,
): Promise<Found> {
  const found: Found[] = []
  const looking = write(
    actor,
    async (tx, at) => {
      found.push(await work(tx, at))
      throw new Refused('This was only looked at.')
    },
    seconds === undefined ? {} : { seconds },
  )
  await looking.catch((error: unknown) => {
    if (found.length === 0) throw error
  })
  const [first] = found
  if (first === undefined) throw new Refused('This could not be looked at. Send it again.')
  return first
}
