import { NOTHING, inWords, sum, type Counts } from './test/counts'
import { interrupt } from './test/run'
import { STEPS, type Outcome, type Step } from './test/steps'
import { say } from './say'

/** `npm test`, or `npm test -- unit laws` for some of the steps. The last line is the count of everything. */
async function main(wanted: string[]): Promise<void> {
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name))
  if (unknown.length > 0)
    throw new Error(`No step ${unknown.join(', ')}. There are ${STEPS.map(({ name }) => name).join(', ')}.`)
  const results = new Map<string, Counts>()
  let isInterrupted = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      isInterrupted = true
      interrupt()
    })
  for (const step of STEPS) {
    if (isInterrupted) break
    if (wanted.length > 0 && !wanted.includes(step.name)) continue
    results.set(step.name, await take(step, results))
  }
  const total = sum([...results.values()])
  say(`\n${inWords(total)}`)
  process.exitCode = total.failed > 0 || isInterrupted ? 1 : 0
}

/** One calm line; all that was said where something failed. */
async function take({ name, needs, work }: Step, results: Map<string, Counts>): Promise<Counts> {
  const label = name.padEnd(10)
  if (needs && results.get(needs)?.failed) {
    say(`  ${label}not run: ${needs} failed`)
    return { ...NOTHING, skipped: 1 }
  }
  const begun = performance.now()
  const { counts, said } = await work().catch((error: unknown): Outcome => {
    return { counts: { ...NOTHING, failed: 1 }, said: error instanceof Error ? error.message : String(error) }
  })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  say(`  ${label}${inWords(counts)} (${seconds} s)`)
  if (counts.failed > 0) say(`\n${said.trim()}\n`)
  return counts
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
