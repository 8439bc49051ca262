import type { Transaction } from '@/lib/core/db'
import type { PublicKey } from '@/lib/core/signing'
import { isGenuine, readCheckpoint, type Checkpoint } from '@/lib/ledger/checkpoint'
import type { Told } from './told'

type Place = 'here' | 'that you keep elsewhere'
/** What a file of checkpoints says: its lines, or null where there is no such file. */
export type CheckpointFiles = { here: string | null; elsewhere: string | null }
export type Vouched = { here: Checkpoint[]; elsewhere: Checkpoint[] }

/** Each checkpoint is genuine, and ledger and releases have at its place the hash that it kept. Fills `vouched`. */
export async function verifyCheckpoints(
  tx: Transaction,
  told: Told,
  files: CheckpointFiles,
  vouched: Vouched,
): Promise<string | null> {
  if (files.here === null && (await tx.release.count({ where: { signature: { not: null } } })) > 0)
    return 'The file of checkpoints is missing, though something was released.'
  for (const place of ['here', 'elsewhere'] as const) {
    const name: Place = place === 'here' ? 'here' : 'that you keep elsewhere'
    const read = readAll(files[place] ?? '', name)
    if (typeof read === 'string') return read
    const wrong = outOfOrder(read, name) ?? (await contradicted(tx, told, read, name))
    if (wrong) return wrong
    vouched[place] = read
  }
  const known = new Set(vouched.here.map(({ signature }) => signature))
  const cut = vouched.elsewhere.find(({ signature }) => !known.has(signature))
  return cut
    ? `The ${named(cut, 'that you keep elsewhere')} is not in the file here: that was cut, or is an older one.`
    : null
}

/** The keys that sign must be those that were given, if any were. */
export function strangeKey({ keys }: Told, trusted: readonly PublicKey[]): string | null {
  if (trusted.length === 0) return null
  const strange = keys.find(({ key }) => !trusted.includes(key))
  return strange
    ? `From ledger entry ${strange.sequence} on (${strange.at.toISOString()}) another key signs than the one that you gave: ${strange.key}.`
    : null
}

/** A last line without its end was torn off by a power cut, and says nothing. */
function readAll(text: string, place: Place): Checkpoint[] | string {
  const checkpoints: Checkpoint[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const checkpoint = readCheckpoint(line)
    if (!checkpoint && !line.trimEnd().endsWith('}')) continue
    if (!checkpoint) return `Line ${index + 1} of the checkpoints ${place} is no checkpoint.`
    if (!isGenuine(checkpoint))
      return `The ${named(checkpoint, place)} was changed: its signature is not of its key.`
    checkpoints.push(checkpoint)
  }
  return checkpoints
}

function outOfOrder(checkpoints: readonly Checkpoint[], place: Place): string | null {
  const back = checkpoints.find(
    ({ ledger }, index) => ledger.sequence < (checkpoints[index - 1]?.ledger.sequence ?? 0),
  )
  return back
    ? `The ${named(back, place)} is behind the one before it: an older database was put in place.`
    : null
}

async function contradicted(tx: Transaction, told: Told, checkpoints: readonly Checkpoint[], place: Place) {
  const select = { sequence: true, hash: true } as const
  const entries = await hashesOf(
    checkpoints.map(({ ledger }) => ledger.sequence),
    (sequences) => tx.ledgerEntry.findMany({ where: { sequence: { in: sequences } }, select }),
  )
  const releases = await hashesOf(
    checkpoints.flatMap(({ release }) => release?.sequence ?? []),
    (sequences) => tx.release.findMany({ where: { sequence: { in: sequences } }, select }),
  )
  for (const checkpoint of checkpoints) {
    const { ledger, release, key } = checkpoint
    const name = named(checkpoint, place)
    if (!told.keys.some((one) => one.key === key))
      return `The ${name} is signed by a key that the ledger does not name.`
    if (ledger.sequence > told.entries)
      return `The ledger ends at entry ${told.entries}, and the ${name} saw ${ledger.sequence}: its end was cut off, or an older database was put in place.`
    if (entries.get(ledger.sequence) !== ledger.hash)
      return `Ledger entry ${ledger.sequence} is another one than the ${name} saw: the chain was computed anew.`
    if (release && releases.get(release.sequence) !== release.hash)
      return `Release ${release.sequence} is another one than the ${name} saw, or is gone.`
  }
  return null
}

type Head = { sequence: number; hash: string }

async function hashesOf(
  sequences: readonly number[],
  find: (some: number[]) => Promise<Head[]>,
): Promise<Map<number, string>> {
  const hashes = new Map<number, string>()
  for (let from = 0; from < sequences.length; from += 500)
    for (const { sequence, hash } of await find(sequences.slice(from, from + 500))) hashes.set(sequence, hash)
  return hashes
}

function named({ at }: Checkpoint, place: Place): string {
  return `checkpoint of ${at} ${place}`
}
