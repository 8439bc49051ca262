import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export type OwnHeed = { setupLink: string | null; kill: () => Promise<void>; stop: () => Promise<void> }

/** Another Heed beside the one under test, on data of its own; resolves once it says that it is ready. */
export async function startHeed(data: string, port: number): Promise<OwnHeed> {
  const origin = `http://localhost:${port}`
  const env = { ...process.env, HEED_DATA: data, PORT: String(port), HEED_ORIGIN: origin }
  const words = ['--no-deprecation', '--import', 'tsx', 'scripts/start.ts']
  const child = spawn(process.execPath, words, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = await untilReady(child)
  const postmaster = Number(
    readFileSync(path.join(data, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0],
  )
  return {
    setupLink: /http\S+\/setup\?token=\S+/.exec(said)?.[0] ?? null,
    // The supervisor and the server in one blow, and then the database: nobody gets to say goodbye.
    kill: () =>
      ended(child, () => [-(child.pid ?? 0), postmaster].forEach((pid) => process.kill(pid, 'SIGKILL'))),
    stop: () => ended(child, () => child.kill('SIGTERM')),
  }
}

function untilReady(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Stop it with')) resolve(said)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', () => reject(new Error(said)))
  })
}

function ended(child: ChildProcess, act: () => void): Promise<void> {
  return new Promise((resolve) => {
    child.on('exit', () => resolve())
    act()
  })
}
