import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { openAsks } from '@/lib/asks/queries/open'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden } from '@/lib/core/errors'
import { removeFile } from '@/lib/core/files'
import { addPerson } from '@/lib/testing/actors'
import { addAsk, addEvidence, addRecommendation } from '@/lib/testing/factories'
import { aPdf, attachFile } from '@/lib/testing/files'
import { approveAs, claim } from '@/lib/testing/proposed'
import { aLink, codesOf, day, ledgerEntriesOf } from '@/lib/testing/recorded'
import { evidenceFile } from '../queries/files'
import { servable } from '../queries/servable'
import type { EvidenceInput } from '../schema'
import { attachEvidence } from './attach'
import { bearOn } from './bear'
import { makePublicCopy } from './makePublicCopy'
import { openSealed } from './openSealed'
import { replaceEvidence } from './replace'
import { withdrawEvidence } from './withdraw'

/** What somebody with an account of ours, and ill will or bad luck, could try. */

let editor: PersonActor
let other: PersonActor
let askId: string
beforeEach(async () => {
  editor = await addPerson('editor')
  other = await addPerson('editor')
  askId = (await addAsk()).id
})

const replace = (evidenceId: string, evidence: Partial<EvidenceInput>, someone = editor) =>
  replaceEvidence(someone, {
    ...{ evidenceId, receipt: randomUUID(), because: 'Better', dropsFile: false },
    evidence: { happenedOn: day(-1), ...evidence },
  })
const bear = (evidenceId: string, onto: string, someone = editor) =>
  bearOn(someone, { evidenceId, receipt: randomUUID(), askId: onto, polarity: 'SUPPORTS' })

test('nobody takes a file out of its seal whom the ledger does not name as having opened it', async () => {
  const id = await attachFile(other, { askId, bytes: aPdf() })
  const viewer = await addPerson('viewer')
  for (const url of [undefined, 'https://example.org/decoy']) {
    const unseal = () => replace(id, { visibility: 'STAFF', ...(url && { url }) })
    await expect(unseal()).rejects.toThrow(Forbidden)
    expect(await ledgerEntriesOf(unseal)).toBe(0)
  }
  await openSealed(editor, { evidenceId: id, receipt: randomUUID() })
  const unsealed = await replace(id, { visibility: 'STAFF' })
  expect(await evidenceFile(viewer, unsealed)).toMatchObject({ mediaType: 'application/pdf' })
})

test('to close it further, nobody has to open it', async () => {
  const id = await attachFile(other, { askId, bytes: aPdf() })
  const marked = await replace(id, { identifiesSurvivor: true })
  await expect(evidenceFile(editor, marked)).rejects.toThrow(Forbidden)
})

test('nobody vouches for a public copy of what they have not opened', async () => {
  const id = await attachFile(other, { askId, bytes: aPdf() })
  const lead = await addPerson('lead')
  const copy = () => makePublicCopy(lead, { evidenceId: id, receipt: randomUUID(), identifiesSurvivor: 'NO' })
  await expect(copy()).rejects.toThrow(Forbidden)
  expect(await ledgerEntriesOf(copy)).toBe(0)
})

test('a file that was removed for safety is not taken over by what replaces it', async () => {
  const id = await attachFile(editor, { askId, bytes: aPdf() })
  const { fileSha256 } = await db().evidence.findUniqueOrThrow({ where: { id } })
  await removeFile(fileSha256 ?? '')
  expect(await codesOf(replace(id, {}))).toEqual(['NO_FILE'])
  expect(await ledgerEntriesOf(() => replace(id, {}))).toBe(0)
})

test('another’s sealed piece serves another request, and shows nobody there more than it did', async () => {
  const url = 'https://example.org/her-letter'
  const { id } = await addEvidence({ authorId: other.id, askId, visibility: 'SEALED', title: 'A', url })
  const elsewhere = await addAsk()
  await bear(id, elsewhere.id)
  const { recommendation } = await db().ask.findUniqueOrThrow({
    where: { id: elsewhere.id },
    select: { recommendation: true },
  })
  for (const someone of [editor, await addPerson('viewer')])
    expect(JSON.stringify(await openAsks(someone, recommendation.ref))).not.toContain('her-letter')
})

test('two at once: one serves, one replaces, one withdraws, and the other is told', async () => {
  const { id } = await addEvidence({ authorId: editor.id, askId })
  const elsewhere = (await addAsk()).id
  const bears = await Promise.all([codesOf(bear(id, elsewhere)), codesOf(bear(id, elsewhere, other))])
  expect(bears.flat()).toEqual(['ALREADY_SERVES'])
  const reason = 'A forgery'
  const withdraw = (someone: PersonActor) =>
    codesOf(withdrawEvidence(someone, { evidenceId: id, receipt: randomUUID(), reason }))
  expect((await Promise.all([withdraw(editor), withdraw(other)])).flat()).toEqual(['EVIDENCE_WITHDRAWN'])
  const next = await addEvidence({ authorId: editor.id, askId })
  const replaced = await Promise.allSettled([replace(next.id, aLink()), replace(next.id, aLink(), other)])
  const told = replaced.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  expect(told).toHaveLength(1)
  expect(told[0]).toBeInstanceOf(Conflict)
})

test('one waiting file, described twice at once, becomes one piece', async () => {
  const id = await attachFile(editor, { askId, bytes: aPdf() })
  const { fileSha256 } = await db().evidence.findUniqueOrThrow({ where: { id } })
  const upload = await db().upload.create({
    data: {
      ...{ sha256: fileSha256 ?? '', byteSize: 9, mediaType: 'application/pdf' },
      ...{ name: 'a.pdf', personId: editor.id },
    },
  })
  const evidence = { uploadId: upload.id, happenedOn: day(-1) }
  const attach = () => codesOf(attachEvidence(editor, { askId, receipt: randomUUID(), evidence }))
  expect((await Promise.all([attach(), attach()])).flat()).toEqual(['UPLOAD_GONE'])
})

test('what comes to a draft, or to a page that was retracted, makes nothing public', async () => {
  for (const [given, released] of [
    [{ isDraft: true }, 0],
    [{ retractedBecause: 'A mistake' }, 1],
  ] as const) {
    const { id: recommendationId } = await addRecommendation(given)
    const { id } = await addAsk({ recommendationId })
    await approveAs(await addPerson('verifier'), await claim(editor, id))
    await db().outboxMessage.deleteMany()
    const evidence = aLink({ polarity: 'CONTRADICTS' })
    await attachEvidence(editor, { askId: id, receipt: randomUUID(), evidence })
    expect(await db().ask.findUniqueOrThrow({ where: { id } })).toMatchObject({ verification: 'DISPUTED' })
    // Of a retracted page, what is released is that it is retracted.
    expect(await db().outboxMessage.count()).toBe(released)
  }
})

test('a reference is found as it is written, not as a pattern, and what is none finds nothing', async () => {
  const { ref } = await addRecommendation()
  expect(await servable(editor, ` ${ref.toLowerCase()} `)).toMatchObject({ ref })
  for (const typed of ['%', '_%', `${ref.slice(0, -1)}_`, 'a\0b', '\\', '', 'x'.repeat(5000), '\ud800'])
    expect(await servable(editor, typed)).toBeNull()
})
