import { fork, type ChildProcess } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { say } from '../scripts/say'

const SMALL = 1_000
const LARGE = 100_000
const RUNS = 21
const WARM_UP = 3
/** What takes longer than so many milliseconds is measured this often. */
const LONG = 5_000
const RUNS_OF_LONG = 3

/** What the issue asks: so many times the small one's time at most, or so many milliseconds. Null: only looked at. */
const aim = z.union([
  z.strictObject({ times: z.number() }),
  z.strictObject({ milliseconds: z.number() }),
  z.null(),
])
export type Aim = z.infer<typeof aim>
const known = z.array(z.strictObject({ name: z.string(), aim }))

/**
 * `npm run bench`: what the desk waits for at a thousand and at a hundred thousand recommendations, four entries on each. Touches no
 * data of yours. The two take turns, so that whatever else the machine does hits both alike.
 */
async function main(): Promise<void> {
  const sizes = [SMALL, LARGE].map((size) =>
    fork(fileURLToPath(new URL('size.ts', import.meta.url)), [String(size)], {
      execArgv: ['--no-deprecation', '--import', 'tsx'],
    }),
  )
  const [small, large] = sizes
  if (!small || !large) return
  const [tasks] = (await Promise.all(sizes.map(said))).map((one) => known.parse(one))
  say(machine())
  say(`| what | ${count(SMALL)} | ${count(LARGE)} | times | aim | |`)
  say('|---|---|---|---|---|---|')
  for (const { name, aim } of tasks ?? []) {
    const times: Record<'small' | 'large', number[]> = { small: [], large: [] }
    let left = WARM_UP + RUNS
    while (left > 0) {
      const [one, other] = [await timed(small, name), await timed(large, name)]
      if (other > LONG) left = Math.min(left, RUNS_OF_LONG - times.large.length)
      left -= 1
      if (left >= RUNS) continue
      times.small.push(one)
      times.large.push(other)
    }
    say(row(name, aim, times))
  }
  say(machine())
  for (const one of sizes) one.disconnect()
}

async function timed(size: ChildProcess, name: string): Promise<number> {
  const answer = said(size)
  size.send(name)
  return z.number().parse(await answer)
}

function said(size: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('A size has ended; what it said stands above.'))
    size.once('exit', onExit)
    size.once('message', (message: unknown) => {
      size.off('exit', onExit)
      resolve(message)
    })
  })
}

/** The medians, the 95th percentile in brackets. */
function row(name: string, aim: Aim, { small, large }: Record<'small' | 'large', number[]>): string {
  const times = share(large, 0.5) / share(small, 0.5)
  const cells = [name, cell(small), cell(large), times.toFixed(2), ...judged(aim, times, share(large, 0.5))]
  return `| ${cells.join(' | ')} |`
}

function judged(aim: Aim, times: number, milliseconds: number): [string, string] {
  if (aim === null) return ['', '']
  const isMet = 'times' in aim ? times <= aim.times : milliseconds <= aim.milliseconds
  return ['times' in aim ? `${aim.times} times` : `${aim.milliseconds} ms`, isMet ? 'met' : '**not met**']
}

function cell(times: number[]): string {
  return `${share(times, 0.5).toFixed(1)} ms (${share(times, 0.95).toFixed(1)})`
}

/** The value that this share of them does not pass. */
function share(times: readonly number[], of: number): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(of * times.length) - 1] ?? NaN
}

function machine(): string {
  const load = loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GB, Node ${process.versions.node}; load ${load}; ${RUNS} runs of each, taking turns`
}

function count(many: number): string {
  return many.toLocaleString('en')
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
