import { publishedDb, type Transaction } from '@/lib/core/db'

/** One transaction on the public login. */
export type Reader = Transaction

/**
 * Reads that belong together see one release: a count never contradicts the list below it, whatever is released
 * meanwhile. On the public login, which can write nothing.
 */
export function snapshot<T>(read: (tx: Reader) => Promise<T>): Promise<T> {
  return publishedDb().$transaction(read, {
    isolationLevel: 'RepeatableRead',
    maxWait: 10_000,
    timeout: 20_000,
  })
}
