import { canonical, toJson } from '@/lib/core/canonical'
import type { Transaction } from '@/lib/core/db'
import { isSignedBy } from '@/lib/core/signing'
import { BEGINNING } from '@/lib/ledger/chain'
import { recordHash, releaseHash } from '@/lib/publication/chain'
import type { Record, Release } from '@/prisma/generated/client'
import { pagesAfter } from './pages'
import type { Told } from './told'

export type ReleaseCounts = { releases: number; records: number }
type Newest = Map<string, { hash: string; isRetracted: boolean }>

/** The chain of releases with all of their records, the signatures, and what the public reads at present. */
export async function verifyReleases(tx: Transaction, told: Told, counts: ReleaseCounts) {
  const newest: Newest = new Map()
  let previousHash = BEGINNING
  for await (const release of pagesAfter(
    (sequence: number | null, take) =>
      tx.release.findMany({ where: { sequence: { gt: sequence ?? 0 } }, orderBy: { sequence: 'asc' }, take }),
    ({ sequence }) => sequence,
  )) {
    const records = await tx.record.findMany({ where: { release: release.sequence } })
    const wrong =
      records.map((record) => changedRecord(record, told)).find((one) => one !== null) ??
      brokenRelease(release, records, { sequence: counts.releases + 1, previousHash }) ??
      unsigned(release, told)
    if (wrong) return wrong
    for (const { kind, key, hash, isRetracted } of records)
      newest.set(`${kind}/${key}`, { hash, isRetracted })
    previousHash = release.hash
    counts.releases = release.sequence
    counts.records += records.length
  }
  return (await strayRows(tx)) ?? (await otherThanNewest(tx, newest))
}

function changedRecord(record: Record, { expunged }: Told): string | null {
  const { kind, key, release, salt, hash } = record
  const name = `The record ${kind}/${key} of release ${release}`
  if (salt === null)
    return expunged.records.has(`${kind}/${key}/${release}`)
      ? null
      : `${name} was emptied, and no expunging names it.`
  const body = toJson(record.body)
  return recordHash({ kind, key, salt, body }) === hash
    ? null
    : `${name} was changed: its hash is another one.`
}

function brokenRelease(
  release: Release,
  records: Record[],
  { sequence, previousHash }: { sequence: number; previousHash: string },
): string | null {
  if (release.sequence !== sequence) return `Release ${sequence} is missing.`
  if (release.previousHash !== previousHash) return `Release ${sequence} does not follow the one before it.`
  if (release.recordCount !== records.length)
    return `Release ${sequence} has ${records.length} records, and was made with ${release.recordCount}.`
  const releasedAt = release.releasedAt.toISOString()
  return releaseHash({ sequence, releasedAt, previousHash, records }) === release.hash
    ? null
    : `Release ${sequence} was changed: its hash is another one.`
}

/** Only what was released before the ledger named a key may be without a signature. */
function unsigned({ sequence, releasedAt, hash, signature }: Release, { keys }: Told): string | null {
  if (signature === null) {
    const [first] = keys
    return first && first.at < releasedAt ? `Release ${sequence} is not signed.` : null
  }
  return keys.some(({ key }) => isSignedBy(key, hash, signature))
    ? null
    : `Release ${sequence} is signed by a key that the ledger does not name.`
}

/** An entry is public since a release that there is, and since its moment. */
async function strayRows(tx: Transaction): Promise<string | null> {
  const [stray] = await tx.$queryRaw<{ entryId: string; release: number }[]>`
    select entry."entryId", entry.release from heed."EntryRelease" entry
    left join published."Release" release on release.sequence = entry.release
    where release.sequence is null or release."releasedAt" <> entry."releasedAt" limit 1`
  if (stray) return `Entry ${stray.entryId} names release ${stray.release}, which is not so.`
  const [lost] = await tx.$queryRaw<{ key: string; release: number }[]>`
    select key, release from published."Record"
    where release not in (select sequence from published."Release") limit 1`
  return lost ? `The record ${lost.key} names release ${lost.release}, which does not exist.` : null
}

/** The view that every public page reads shows the newest record of each key, as it stands in its release. */
async function otherThanNewest(tx: Transaction, newest: Newest): Promise<string | null> {
  const expected = [...newest].filter(([, { isRetracted }]) => !isRetracted)
  const current = await tx.currentRecord.findMany()
  const stands = new Map(expected)
  const other = current.find(({ kind, key, hash }) => stands.get(`${kind}/${key}`)?.hash !== hash)
  if (other) return `What the public reads of ${other.kind}/${other.key} is not its newest record.`
  const shown = new Set(current.map(({ kind, key }) => `${kind}/${key}`))
  const hidden = expected.find(([name]) => !shown.has(name))
  if (hidden) return `The public cannot read ${hidden[0]}, which was released and not retracted.`
  return (await otherBody(tx, current)) ?? null
}

async function otherBody(
  tx: Transaction,
  current: Awaited<ReturnType<Transaction['currentRecord']['findMany']>>,
) {
  for (const { kind, key, release, body } of current) {
    const record = await tx.record.findUnique({ where: { kind_key_release: { kind, key, release } } })
    if (!record || canonical(toJson(record.body)) !== canonical(toJson(body)))
      return `What the public reads of ${kind}/${key} is not what its release says.`
  }
  return null
}
