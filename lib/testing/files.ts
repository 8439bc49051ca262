import { randomUUID } from 'node:crypto'
import { readdirSync, utimesSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { attachEvidence } from '@/lib/evidence/commands/attach'
import { uploadFile } from '@/lib/evidence/commands/upload'
import type { EvidenceInput } from '@/lib/evidence/schema'
import { day } from './recorded'

/** The bytes of a PDF by their signature, unlike every other. */
export const aPdf = (text: string = randomUUID()) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`)

export async function* inPieces(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

const folder = () => path.join(env().HEED_DATA, 'files')

/** What lies in the folder for files. */
export async function filesOnDisk(): Promise<string[]> {
  await mkdir(folder(), { recursive: true })
  return readdirSync(folder()).sort()
}

/** Everything there has lain for so many days. */
export async function age(days: number): Promise<void> {
  const then = new Date(Date.now() - days * 86_400_000)
  for (const name of await filesOnDisk()) utimesSync(path.join(folder(), name), then, then)
}

/** Sends a file; gives the upload's id. */
export function send(someone: Actor, askId: string, bytes: Uint8Array, name = 'report.pdf'): Promise<string> {
  return uploadFile(someone, { name, bytes: inPieces(bytes), askId: Promise.resolve(askId) })
}

type Sent = { askId: string; bytes: Uint8Array; name?: string } & Partial<EvidenceInput>

/** Sends a file and describes it; gives the id of the evidence. */
export async function attachFile(someone: Actor, { askId, bytes, name, ...given }: Sent): Promise<string> {
  const uploadId = await send(someone, askId, bytes, name)
  const evidence = { uploadId, happenedOn: day(-1), ...given }
  await attachEvidence(someone, { askId, receipt: randomUUID(), evidence })
  const newest = await db().evidence.findFirstOrThrow({ orderBy: { recordedAt: 'desc' } })
  return newest.id
}
