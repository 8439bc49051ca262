import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { addPerson } from '@/lib/testing/actors'
import { addAsk, addEvidence } from '@/lib/testing/factories'
import { approveAs, claim, implementedRequest, pendingOn } from '@/lib/testing/proposed'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { waitingAttestations } from '../queries/attestations'
import type { EvidenceInput } from '../schema'
import { attachEvidence } from './attach'
import { attest, confirmAttestation } from './attest'
import { bearOn } from './bear'

let editor: PersonActor
let verifier: PersonActor
let askId: string
beforeEach(async () => {
  editor = await addPerson('editor')
  verifier = await addPerson('verifier')
  askId = (await addAsk()).id
  await approveAs(verifier, await claim(editor, askId))
})

const attach = (given: Partial<EvidenceInput> = {}, someone = editor) =>
  attachEvidence(someone, {
    ...{ askId, receipt: randomUUID() },
    evidence: aLink({ polarity: 'CONTRADICTS', ...given }),
  })
const standing = async () => {
  const { implementation, verification } = await db().ask.findUniqueOrThrow({ where: { id: askId } })
  return `${implementation} ${verification}`
}
const disputes = () => db().statusEntry.findMany({ where: { askId, verb: 'dispute' } })

test('what contradicts a claim disputes it in the same write, and says so; the status stays', async () => {
  expect(await ledgerEntriesOf(() => attach({ happenedOn: day() }))).toBe(1)
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
  const [entry] = await disputes()
  expect(entry).toMatchObject({ authorId: editor.id, deciderId: null, implementation: null })
  expect(JSON.stringify(entry?.said)).toContain('No longer proven.')
})

test('it disputes a claim that part is done, too', async () => {
  askId = (await addAsk()).id
  const { assessments: [all] = [] } = await implementedRequest(askId)
  const part = {
    assessments: [{ criterionId: '', evidenceIds: [], ...all, assessment: 'MET_IN_PART' as const }],
  }
  const claimed = {
    verb: 'claimPartial',
    effectiveOn: day(-20),
    remainder: 'The other half.',
    ...part,
  } as const
  await record(editor, askId, claimed, { evidence: aLink({ happenedOn: day(-40) }) })
  await approveAs(verifier, await pendingOn(askId))
  expect(await standing()).toBe('PARTIALLY_IMPLEMENTED VERIFIED')
  expect(await ledgerEntriesOf(() => attach({ happenedOn: day() }))).toBe(1)
  expect(await standing()).toBe('PARTIALLY_IMPLEMENTED DISPUTED')
})

test('what comes to light after a claim disputes it, also where it happened before', async () => {
  await attach({ happenedOn: day(-60) })
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})

test('a verifier’s contradiction disputes too, and a second one does not dispute again', async () => {
  await attach({}, verifier)
  await attach()
  expect(await disputes()).toHaveLength(1)
})

test('what supports a claim, or is about its context, leaves it as it is', async () => {
  await attach({ polarity: 'SUPPORTS' })
  await attach({ polarity: 'CONTEXT' })
  expect(await standing()).toBe('IMPLEMENTED VERIFIED')
})

test('where nothing is claimed there is nothing to dispute', async () => {
  askId = (await addAsk()).id
  await attach()
  expect(await standing()).toBe('NOT_ASSESSED UNVERIFIED')
})

test('answered, and the answer read by a second person, it disputes no more, whatever comes that supports', async () => {
  await attach()
  const [against] = await db().askEvidence.findMany({ where: { askId, polarity: 'CONTRADICTS' } })
  const contradictionAnswers = [{ evidenceId: against?.evidenceId ?? '', answer: 'Of another chapter.' }]
  const answer = 'It concerns another chapter of the act.'
  await record(editor, askId, {
    ...{ verb: 'resolveDispute', effectiveOn: day(), answer, contradictionAnswers },
  })
  await attach({ polarity: 'SUPPORTS' })
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
  await approveAs(verifier, await pendingOn(askId))
  await attach({ polarity: 'SUPPORTS' })
  expect(await standing()).toBe('IMPLEMENTED VERIFIED')
  await attach()
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})

test('a piece that contradicts another request’s claim, once it serves it, disputes that claim', async () => {
  const { id: evidenceId } = await addEvidence({ authorId: editor.id })
  const serve = { evidenceId, receipt: randomUUID(), askId, polarity: 'CONTRADICTS' } as const
  expect(await ledgerEntriesOf(() => bearOn(editor, serve))).toBe(1)
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})

test('what one of us has seen disputes a claim once a second has seen it', async () => {
  await attest(editor, {
    ...{ askId, receipt: randomUUID(), title: 'The shelter is shut', happenedOn: day() },
    ...{ polarity: 'CONTRADICTS', identifiesSurvivor: false },
  })
  expect(await standing()).toBe('IMPLEMENTED VERIFIED')
  const [waiting] = await waitingAttestations(editor, askId)
  const confirmed = { attestationId: waiting?.id ?? '', receipt: randomUUID() }
  expect(await ledgerEntriesOf(() => confirmAttestation(verifier, confirmed))).toBe(1)
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})

test('recorded with a development, it disputes; with a rollback, that says enough', async () => {
  const evidence = aLink({ polarity: 'CONTRADICTS', happenedOn: day() })
  const note = { verb: 'recordDevelopment', effectiveOn: day(), sentence: 'A court has stayed it.' } as const
  expect(await ledgerEntriesOf(() => record(editor, askId, note, { evidence }))).toBe(1)
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
  askId = (await addAsk()).id
  await approveAs(verifier, await claim(editor, askId))
  const lost = { verb: 'recordRegression', effectiveOn: day(), lost: 'All of it.' } as const
  await record(editor, askId, lost, { evidence: { ...evidence, url: `${evidence.url}-again` } })
  expect([await standing(), await disputes()]).toEqual(['REGRESSED UNVERIFIED', []])
})

test('the doubt that followed from a contradiction is nobody’s to take back', async () => {
  await attach()
  const [entry] = await disputes()
  const request = { verb: 'takeBack', ...(entry && { entryId: entry.id }), reason: 'A slip.' } as const
  expect(await codesOf(record(editor, askId, request))).toContain('NOBODYS')
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
  expect(await disputes()).toHaveLength(1)
})
