import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { sha256 } from '@/lib/core/canonical'
import { db } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'

const WINDOW = 15 * 60
/** Attempts in a window: from one address on one account, and on one account from everywhere. */
const FROM_ADDRESS = 5
const ON_ACCOUNT = 50

/**
 * Counts an attempt before it is made, so that a hundred at once are a hundred. Throws Refused past the limit, for an
 * account that exists and for one that does not alike; never for longer than a quarter of an hour.
 */
export async function countAttempt(email: string, address: string): Promise<void> {
  const { fromAddress, onAccount } = limiters()
  try {
    await fromAddress.consume(keyOf(email, address))
    await onAccount.consume(keyOf(email))
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000))
    const message = `Too many attempts. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`
    throw new Refused(message, [{ field: null, code: 'THROTTLED', message }])
  }
}

/** Whoever got in starts again from nothing. */
export async function forgetAttempts(email: string, address: string): Promise<void> {
  const { fromAddress, onAccount } = limiters()
  await fromAddress.delete(keyOf(email, address))
  await onAccount.delete(keyOf(email))
}

/** A table of who tried to sign in from where would be a list of our people. */
function keyOf(...parts: string[]): string {
  return sha256(parts.join('\n'))
}

type Limiters = { fromAddress: RateLimiterPrisma; onAccount: RateLimiterPrisma }
let kept: Limiters | undefined

function limiters(): Limiters {
  const shared = { storeClient: db(), tableName: 'throttle', duration: WINDOW }
  kept ??= {
    fromAddress: new RateLimiterPrisma({ ...shared, keyPrefix: 'address', points: FROM_ADDRESS }),
    onAccount: new RateLimiterPrisma({ ...shared, keyPrefix: 'account', points: ON_ACCOUNT }),
  }
  return kept
}
