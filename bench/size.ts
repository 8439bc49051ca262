import { z } from 'zod'
import { asOwner, migrate } from '../scripts/database'
import { throwAway } from '../scripts/throwAway'
import { generate } from './generate'

const asked = z.string()

/** One size, in a process of its own, since a process knows one database: says what it can measure, then measures what it is asked. */
async function main(recommendations: number): Promise<void> {
  const database = await throwAway('bench')
  await migrate(database.addresses)
  const superuser = Object.assign(new URL(database.superuser), {
    pathname: new URL(database.addresses.owner).pathname,
  })
  await asOwner(superuser.href, (client) =>
    generate(client, { recommendations, entries: 4 * recommendations }),
  )
  Object.assign(process.env, {
    DATABASE_URL: database.addresses.app,
    DATABASE_PUBLIC_URL: database.addresses.public,
    HEED_DATA: database.folder,
    HEED_ORIGIN: 'http://heed.test',
    NEXTAUTH_SECRET: '-'.repeat(32),
  })
  // Imported now: what it reads from the environment is there only from here on.
  const { tasks } = await import('./tasks')
  const known = await tasks()
  process.on('message', (message) => {
    const task = known.find(({ name }) => name === asked.parse(message))
    void (task ? timeOf(task.work) : Promise.reject(new Error('Nothing is called so.'))).then(answer, fail)
  })
  process.once('disconnect', () => void database.stop().then(() => process.exit()))
  answer(known.map(({ name, aim }) => ({ name, aim })))
}

/** In milliseconds. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function answer(message: unknown): void {
  process.send?.(message)
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}

main(Number(process.argv[2])).catch(fail)
