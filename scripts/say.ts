export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** One calm line for one step: what it is, and how long it took. */
export async function step<T>(
  name: string,
  work: () => Promise<T>,
  note: (result: T) => string = () => 'ready',
): Promise<T> {
  const begun = performance.now()
  const label = `  ${name.padEnd(10)}`
  if (process.stdout.isTTY) process.stdout.write(`${label}…`)
  const result = await work()
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  process.stdout.write(`${process.stdout.isTTY ? '\r' : ''}${label}${note(result)} (${seconds} s)\n`)
  return result
}
