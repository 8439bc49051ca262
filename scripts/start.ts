import { spawn, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWhenOld } from './build'
import { migrate, openDatabase } from './database'
import { holdData, keptSecret } from './hold'
import { say, step } from './say'

type Mode = 'start' | 'dev' | 'demo'

/** `npm start`, `npm run dev` and `npm run demo`: everything from nothing to a page that answers. */
async function main(mode: Mode): Promise<void> {
  const port = Number(process.env['PORT'] || 3000)
  const origin = process.env['HEED_ORIGIN'] || `http://localhost:${port}`
  const folder = path.resolve(process.env['HEED_DATA'] || (mode === 'demo' ? '.heed-demo' : '.heed'))
  say(mode === 'demo' ? 'Heed, with demonstration data' : 'Heed')
  await checkPort(port)

  const database = await step(
    'database',
    () => openDatabase(folder),
    ({ note }) => note,
  )
  const release = await holdData(database.superuser, folder)
  const stopDatabase = async () => {
    await release()
    await database.stop()
  }
  try {
    Object.assign(process.env, {
      DATABASE_OWNER_URL: database.addresses.owner,
      DATABASE_URL: database.addresses.app,
      DATABASE_PUBLIC_URL: database.addresses.public,
      HEED_DATA: folder,
      HEED_ORIGIN: origin,
      NEXTAUTH_URL: origin,
      NEXTAUTH_SECRET: process.env['NEXTAUTH_SECRET'] || keptSecret(folder),
      NEXT_TELEMETRY_DISABLED: '1',
    })
    await step('tables', () => migrate(database.addresses))
    // Imported now: what these modules read from the environment is there only from here on.
    const { fill } = await import('./fill')
    const { note } = await fill(mode === 'demo')
    if (mode !== 'dev') await buildWhenOld()
    const server = serve(mode, port)
    await step('server', () => answers(port, server))
    say(`\nHeed is ready at ${origin}`)
    if (note) say(note)
    say('Stop it with Ctrl-C.\n')
    await untilStopped(server)
  } finally {
    await stopDatabase()
  }
}

function serve(mode: Mode, port: number): ChildProcess {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const door = fileURLToPath(new URL('serve.mjs', import.meta.url))
  const words = mode === 'dev' ? [next, 'dev', '-p', String(port)] : [door, String(port)]
  // The channel tells the server when this process is gone, however it went.
  return spawn(process.execPath, ['--no-deprecation', ...words], {
    env: { ...process.env, NODE_ENV: mode === 'dev' ? 'development' : 'production' },
    stdio: ['ignore', mode === 'dev' ? 'inherit' : 'ignore', 'inherit', 'ipc'],
  })
}

/** Resolves when the server has stopped, by itself or because we were asked to. */
function untilStopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        say('Stopping …')
        server.kill('SIGTERM')
        setTimeout(() => server.kill('SIGKILL'), 10_000).unref()
      })
    server.on('exit', () => resolve())
  })
}

async function answers(port: number, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (server.exitCode !== null)
      throw new Error('The server stopped before it answered; its last words are above.')
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The server did not answer within a minute.')
}

function checkPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () =>
      reject(new Error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`)),
    )
    probe.listen(port, () => probe.close(() => resolve()))
  })
}

const mode = process.argv[2] === 'dev' || process.argv[2] === 'demo' ? process.argv[2] : 'start'
main(mode).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
