import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { makePublicCopy } from '@/lib/evidence/commands/makePublicCopy'
import { openSealed } from '@/lib/evidence/commands/openSealed'
import { replaceEvidence } from '@/lib/evidence/commands/replace'
import { withdrawEvidence } from '@/lib/evidence/commands/withdraw'
import { publicFile } from '@/lib/progress/queries/files'
import { snapshot } from '@/lib/progress/snapshot'
import { addPerson } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { attachFile } from '@/lib/testing/files'
import { publicBody, releaseNow } from '@/lib/testing/publication'
import { day, record } from '@/lib/testing/recorded'
import { clear } from './clear'
import { publicationQueue } from './queue'

let lead: PersonActor
beforeAll(async () => {
  lead = await addPerson('lead', 'editor')
  await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 0 } })
})

let wide = 0
/** Each another picture: the same one would be the same public file. */
const picture = () =>
  sharp({ create: { width: 9 + ++wide, height: 9, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Artist: randomUUID() } })
    .png()
    .toBuffer()

/** A sealed picture that public progress cites, with the address where it was found and a public copy. */
async function cited() {
  const { id: recommendationId, ref } = await addRecommendation()
  const { id: askId } = await addAsk({ recommendationId })
  const given = { kind: 'DECISION' as const, url: 'https://example.org/sealed', title: 'Her letter' }
  const bytes = await picture()
  const id = await attachFile(lead, { askId, bytes, name: 'her.png', ...given })
  await record(lead, askId, { verb: 'recordProgress', effectiveOn: day(-1), evidenceIds: [id] })
  await openSealed(lead, { evidenceId: id, receipt: randomUUID() })
  await makePublicCopy(lead, { evidenceId: id, receipt: randomUUID(), identifiesSurvivor: 'NO' })
  await releaseNow(ref)
  return { ref, id }
}

async function clearFile(ref: string): Promise<void> {
  const { waiting } = await publicationQueue(lead)
  const [file] = waiting.find((one) => one.ref === ref)?.items.filter(({ field }) => field === 'file') ?? []
  const item = file && { noun: file.noun, key: file.key, field: file.field, textSha256: file.textSha256 }
  const said = { receipt: randomUUID(), isPublic: true, hasLooked: true, reason: null }
  await clear(lead, { ...said, items: item ? [item] : [] })
  await releaseNow()
}
const evidenceOf = async (ref: string) => (await publicBody(ref))?.asks[0]?.evidence ?? []
const readable = (sha256: string) => snapshot((tx) => publicFile(tx, sha256))
const copyOf = async (id: string) =>
  (await db().publicCopy.findUniqueOrThrow({ where: { evidenceId: id } })).sha256

test('a sealed file is public as its copy, once a lead has cleared that; its address and title are not', async () => {
  const { ref, id } = await cited()
  const sha256 = await copyOf(id)
  expect([await evidenceOf(ref), await readable(sha256)]).toEqual([[], null])
  await clearFile(ref)
  expect(await evidenceOf(ref)).toMatchObject([{ id, url: null, title: null, file: { sha256 } }])
  expect(await readable(sha256)).toMatchObject({ mediaType: 'image/png' })
  const original = await db().evidence.findUniqueOrThrow({ where: { id } })
  expect(await readable(original.fileSha256 ?? '')).toBeNull()
})

test('withdrawn, its copy is no longer given away', async () => {
  const { ref, id } = await cited()
  await clearFile(ref)
  await withdrawEvidence(lead, { evidenceId: id, receipt: randomUUID(), reason: 'She has asked us to' })
  await releaseNow()
  expect(await readable(await copyOf(id))).toBeNull()
  expect(await evidenceOf(ref)).toMatchObject([{ id, file: null, url: null }])
})

test('replaced by what identifies a survivor, nothing of it is public any more', async () => {
  const { ref, id } = await cited()
  await clearFile(ref)
  await replaceEvidence(lead, {
    ...{ evidenceId: id, receipt: randomUUID(), because: 'Her face is in it', dropsFile: false },
    evidence: { happenedOn: day(-1), identifiesSurvivor: true },
  })
  await releaseNow()
  expect(await readable(await copyOf(id))).toBeNull()
  expect(await evidenceOf(ref)).toEqual([])
})
