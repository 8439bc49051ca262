import { readFileSync } from 'node:fs'
import { checkpointFile } from '@/lib/ledger/checkpoints'
import { verify } from '@/lib/verification/verify'
import { replaceRows, rowsOf, type AnyRow } from './tampering'

export const here = () => readFileSync(checkpointFile(), 'utf8')

type Looked = { here?: string | null; elsewhere?: string | null; keys?: string[] }

/** The first thing that verify finds, with the file of checkpoints as it lies here unless told. */
export async function wrong({ here: local = here(), elsewhere = null, keys = [] }: Looked = {}) {
  return (await verify({ files: { here: local, elsewhere }, keys })).wrong
}

const undoing: (() => Promise<unknown>)[] = []

/** Changes a table's rows as its owner can, until `undo`. */
export async function tamper(table: string, change: (rows: AnyRow[]) => AnyRow[]): Promise<void> {
  undoing.push(await replaceRows(table, change(await rowsOf(table))))
}

export function undoBy(work: () => Promise<unknown>): void {
  undoing.push(work)
}

export async function undo(): Promise<void> {
  for (const one of undoing.splice(0).reverse()) await one()
}
