import pg from 'pg'

/** A release is seen by the next look, so this bounds how old a page can be. */
const LOOK_EVERY_MS = 1000
const PATIENCE_MS = 1500

const newest = `
  select release.sequence, release.hash, organisation.body->>'timeZone' as zone
  from (select sequence, hash from published."Release" order by sequence desc limit 1) as release
  left join published."CurrentRecord" as organisation
    on organisation.kind = 'ORGANISATION' and organisation.key = 'organisation'`

/** @type {pg.Pool | undefined} */
let pool
let head = { release: 'none', zone: 'UTC' }
let lookedAt = -Infinity
let isReachable = true
/** @type {Promise<void> | undefined} */
let look

/**
 * What the public reads right now, in a word: the newest release and today's date in the organisation's time zone.
 * Asks the database at most once a second; when that fails it stands still, and says so.
 *
 * @returns {Promise<{ stamp: string, isReachable: boolean }>}
 */
export async function readStamp() {
  // A build reads no database.
  if (process.env.NEXT_PHASE === 'phase-production-build') return { stamp: 'build', isReachable: true }
  if (performance.now() - lookedAt >= LOOK_EVERY_MS) await (look ??= lookAgain())
  return { stamp: `${head.release} ${todayIn(head.zone)}`, isReachable }
}

async function lookAgain() {
  try {
    const { rows } = await open().query(newest)
    const [row] = rows
    if (row) head = { release: `${row.sequence} ${row.hash}`, zone: row.zone ?? 'UTC' }
    isReachable = true
  } catch {
    isReachable = false
  } finally {
    lookedAt = performance.now()
    look = undefined
  }
}

function open() {
  if (pool) return pool
  pool = new pg.Pool({
    connectionString: process.env.DATABASE_PUBLIC_URL,
    max: 1,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    allowExitOnIdle: true,
  })
  // An idle connection that breaks is replaced at the next look.
  pool.on('error', () => {
    isReachable = false
  })
  return pool
}

function todayIn(timeZone) {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date())
}
