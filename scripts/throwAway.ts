import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Embedded } from './database'

export type ThrowAway = Omit<Embedded, 'note'> & { folder: string }

const keeper = fileURLToPath(new URL('throwAwayKeeper.ts', import.meta.url))

const started = z.strictObject({
  folder: z.string(),
  addresses: z.strictObject({ owner: z.string(), app: z.string(), public: z.string() }),
  superuser: z.string(),
})

/**
 * A Postgres in a fresh folder, both gone after `stop`, and just as well when this process is interrupted or killed:
 * a process of its own looks after it, for as long as the pipe from here to there is open.
 */
export async function throwAway(name: string): Promise<ThrowAway> {
  const child = spawn(process.execPath, ['--import', 'tsx', keeper, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Out of reach of the Ctrl-C that ends us: it has to stop Postgres after us.
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  for await (const line of createInterface({ input: child.stdout })) {
    const stop = () => {
      child.stdin.end()
      return ended
    }
    return { ...started.parse(JSON.parse(line)), stop }
  }
  throw new Error('The throw-away Postgres did not start; what it said stands above.')
}
