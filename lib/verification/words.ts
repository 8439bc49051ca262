import type { Checkpoint } from '@/lib/ledger/checkpoint'
import type { Report } from './verify'

/** What was looked at, and what that is worth: for whoever runs it. */
export function summaryOf({ told, counts, vouched }: Report): string[] {
  const emptied = told.expunged.ledger.size
  return [
    line(
      'ledger',
      `${count(told.entries, 'entry', 'entries')}, each in its place${emptied ? `, ${emptied} expunged` : ''}`,
    ),
    line('rows', `${count(counts.rows, 'row')}, each as the ledger says that it was written`),
    line(
      'checkpoints',
      `${number(vouched.here.length)} here, ${number(vouched.elsewhere.length)} kept elsewhere`,
    ),
    line('statuses', `${count(counts.asks, 'request')}, each status is what its history says`),
    line('files', `${count(counts.files, 'file')}, each with the bytes that it came with`),
    line(
      'releases',
      `${count(counts.releases, 'release')} of ${count(counts.records, 'record')}, signed and in order`,
    ),
    ...told.keys
      .slice(1)
      .map(({ key, sequence, at }) =>
        line('key', `another one signs since ledger entry ${sequence} of ${at.toISOString()}: ${key}`),
      ),
  ]
}

/** Up to where somebody else than this machine vouches for the past, and from where on nobody does. */
export function vouchedWords({ told, vouched }: Report): string {
  const last = furthest(vouched.elsewhere)
  if (!last)
    return 'Nothing is wrong in itself. But nobody outside of this machine vouches for it: keep a copy of checkpoints.jsonl elsewhere, and give it with --checkpoints FILE. Whoever owns this machine could have made all of it anew.'
  const { sequence } = last.ledger
  const rest =
    told.entries > sequence ? ` From entry ${sequence + 1} on, nothing vouches but this machine.` : ''
  return `Nothing is wrong. The checkpoints that you keep elsewhere vouch for everything up to ledger entry ${sequence} (${last.at}): nobody can have changed it since without this saying so.${rest}`
}

function furthest(checkpoints: readonly Checkpoint[]): Checkpoint | undefined {
  return [...checkpoints].sort((a, b) => a.ledger.sequence - b.ledger.sequence).at(-1)
}

function line(name: string, words: string): string {
  return `  ${name.padEnd(13)}${words}`
}

function count(many: number, one: string, several = `${one}s`): string {
  return `${number(many)} ${many === 1 ? one : several}`
}

function number(many: number): string {
  return many.toLocaleString('en-GB')
}
