import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, A_JOB, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { aLink, codesOf, day, ledgerEntriesOf } from '@/lib/testing/recorded'
import { refusal } from '@/lib/testing/sql'
import { waitingAttestations } from '../queries/attestations'
import type { AttestInput } from '../schema'
import { attachEvidence } from './attach'
import { attest, confirmAttestation, dropAttestation } from './attest'

let editor: PersonActor
let verifier: PersonActor
let askId: string
beforeEach(async () => {
  editor = await addPerson('editor')
  verifier = await addPerson('verifier')
  askId = (await addAsk()).id
})

const say = (given: Partial<AttestInput> = {}, someone: Actor = editor) =>
  attest(someone, {
    ...{ askId, receipt: randomUUID(), title: 'The shelter is open', happenedOn: day(-3) },
    ...{ polarity: 'SUPPORTS', identifiesSurvivor: false },
    ...given,
  })
async function waiting(): Promise<string> {
  const [line] = await waitingAttestations(editor, askId)
  return line?.id ?? randomUUID()
}
const confirm = async (someone: Actor, attestationId?: string) =>
  confirmAttestation(someone, { attestationId: attestationId ?? (await waiting()), receipt: randomUUID() })
const pieces = () => db().askEvidence.findMany({ where: { askId }, include: { evidence: true } })

test('what one person has seen waits, and is evidence of nothing', async () => {
  expect(await ledgerEntriesOf(() => say())).toBe(1)
  expect(await pieces()).toEqual([])
  expect(await waitingAttestations(verifier, askId)).toMatchObject([
    { title: 'The shelter is open', author: editor.name, isMine: false },
  ])
})

test('a second person’s word makes it evidence of both', async () => {
  await say()
  expect(await ledgerEntriesOf(() => confirm(verifier))).toBe(1)
  const [bearing] = await pieces()
  expect(bearing).toMatchObject({
    polarity: 'SUPPORTS',
    evidence: { kind: 'ATTESTATION', tier: 2, attestedBy: [editor.id, verifier.id], authorId: editor.id },
  })
  expect(await waitingAttestations(verifier, askId)).toEqual([])
  await expect(confirm(verifier)).rejects.toThrow(NotFound)
})

test('nobody confirms what they wrote themselves, and nobody confirms for somebody who has left', async () => {
  await say()
  expect(await codesOf(confirm(editor))).toEqual(['OWN_ATTESTATION'])
  await db().person.update({ where: { id: editor.id }, data: { isActive: false } })
  expect(await codesOf(confirm(verifier))).toEqual(['NOT_ACTIVE'])
  expect(await pieces()).toEqual([])
})

test('only those who attach evidence attest, confirm and take away', async () => {
  await say()
  for (const someone of [actor('viewer'), actor('auditor'), actor('admin'), THE_PUBLIC, A_JOB]) {
    await expect(say({}, someone)).rejects.toThrow(Forbidden)
    await expect(confirm(someone)).rejects.toThrow(Forbidden)
    expect(await waitingAttestations(someone)).toEqual([])
  }
})

test('what is not so is taken away before it is evidence', async () => {
  await say()
  const attestationId = await waiting()
  const drop = () => dropAttestation(verifier, { attestationId, receipt: randomUUID() })
  expect(await ledgerEntriesOf(drop)).toBe(1)
  await expect(confirm(verifier, attestationId)).rejects.toThrow(NotFound)
})

test('an attestation of what identifies a survivor is sealed; none is dated after today', async () => {
  expect(await codesOf(say({ identifiesSurvivor: true, visibility: 'STAFF' }))).toEqual(['SURVIVOR_SEALED'])
  expect(await codesOf(say({ happenedOn: day(2) }))).toEqual(['DATE_AFTER_TODAY'])
  await say({ identifiesSurvivor: true })
  await confirm(verifier)
  expect(await pieces()).toMatchObject([{ evidence: { visibility: 'SEALED', identifiesSurvivor: true } }])
})

test('an attestation by one person, or by a link, is none', async () => {
  const evidence = aLink({ kind: 'ATTESTATION' })
  expect(await codesOf(attachEvidence(editor, { askId, receipt: randomUUID(), evidence }))).toEqual([
    'TWO_ATTEST',
  ])
  const row = `insert into heed."Evidence" (id, kind, tier, visibility, title, "happenedOn", "authorId", "recordedAt", "attestedBy")
    values (gen_random_uuid(), 'ATTESTATION', 2, 'STAFF', 'A title', '2026-01-01', $1, now(), $2)`
  for (const both of [[editor.id], [editor.id, editor.id], []])
    expect(await refusal('app', row, [editor.id, both])).toMatch(/"(two_people_attest|something_to_show)"/)
  expect(await refusal('app', row, [editor.id, [editor.id, verifier.id]])).toBeNull()
})
