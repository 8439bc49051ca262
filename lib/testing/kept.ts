import { randomUUID } from 'node:crypto'
import type { PersonActor } from '@/lib/access/policy'
import { assign } from '@/lib/assignments/commands'
import { comment, putAside } from '@/lib/comments/commands'
import { takeStep } from '@/lib/contacts/commands/correct'
import { recordContact } from '@/lib/contacts/commands/record'
import { db, type Transaction } from '@/lib/core/db'
import { receiveFile } from '@/lib/core/files'
import { keepCheckpoint } from '@/lib/ledger/checkpoints'
import { openLedger } from '@/lib/ledger/open'
import { write } from '@/lib/ledger/write'
import { releaseDue } from '@/lib/publication/commands'
import { A_JOB, addPerson } from './actors'
import { aCall } from './contacts'
import { addAsk, addRecommendation } from './factories'
import { approveAs, claim } from './proposed'
import { day, record } from './recorded'

/** A Heed whose ledger vouches for at least two rows of every kept table; of the organisation there is one. */
export async function keepSome(): Promise<{ editor: PersonActor; lead: PersonActor }> {
  await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 0 } })
  const [editor, verifier, lead] = [
    await addPerson('editor'),
    await addPerson('verifier'),
    await addPerson('lead'),
  ]
  const asks = [await standing('first'), await standing('second')]
  await openLedger(A_JOB)
  for (const { id, ref, member } of asks.map((ask, at) => ({ ...ask, member: at === 0 ? editor : lead }))) {
    const proposalId = await claim(editor, id)
    await approveAs(verifier, proposalId)
    await record(editor, id, { verb: 'recordDevelopment', effectiveOn: day(-1), sentence: 'It was signed.' })
    await talk({ editor, lead, askId: id, ref })
    const given = { version: 1, owner: editor.id, effectiveOn: day() }
    await assign(lead, { ref, receipt: randomUUID(), ...given })
    await write(lead, (tx, at) => writeTheRest(tx, { lead, member }, ref, at))
    await releaseDue(A_JOB)
  }
  await keepCheckpoint(new Date())
  return { editor, lead }
}

/** What stands before the ledger opens: a recommendation with its ask, a part, a theme and a demand. */
async function standing(slug: string) {
  const whole = await addRecommendation()
  await addRecommendation({ parentId: whole.id, documentId: whole.documentId })
  const { id, ref } = await addRecommendation({ documentId: whole.documentId })
  await db().theme.create({ data: { slug, name: slug } })
  const recommendations = { connect: { id: whole.id } }
  await db().demand.create({ data: { slug, title: slug, statement: slug, recommendations } })
  const ask = await addAsk({ recommendationId: id })
  return { id: ask.id, ref }
}

type Talk = { editor: PersonActor; lead: PersonActor; askId: string; ref: string }

/** A note that names somebody, who puts it aside; a call, and the step that was promised in it. */
async function talk({ editor, lead, askId, ref }: Talk): Promise<void> {
  const receipt = () => randomUUID()
  await comment(editor, { ref, receipt: receipt(), body: `A note on ${ref} for @${lead.id}` })
  const note = await db().comment.findFirstOrThrow({ where: { recommendation: { ref } } })
  await putAside(lead, { commentId: note.id, receipt: receipt() })
  await recordContact(editor, { ...(await aCall(editor, askId)), whom: `The office for ${ref}` })
  const { id: contactId } = await db().contact.findFirstOrThrow({ where: { asks: { some: { askId } } } })
  await takeStep(editor, { contactId, receipt: receipt() })
}

type Us = { lead: PersonActor; member: PersonActor }

/** Rows of the tables that the commands above do not reach. */
async function writeTheRest(tx: Transaction, { lead, member }: Us, ref: string, at: Date) {
  const authored = { authorId: lead.id, recordedAt: at }
  const { sha256, byteSize, keep } = await receiveFile(bytesOf(ref), 1000)
  await keep()
  await tx.storedFile.create({ data: { sha256, byteSize, mediaType: 'text/plain' } })
  const dated = { happenedOn: new Date('2026-01-01'), ...authored }
  const file = { kind: 'NEWS', tier: 3, visibility: 'STAFF', title: ref, fileSha256: sha256 } as const
  const { id: evidenceId } = await tx.evidence.create({ data: { ...file, ...dated } })
  await tx.publicCopy.create({ data: { evidenceId, sha256, ...authored } })
  await tx.evidenceWithdrawal.create({ data: { evidenceId, reason: `Not that of ${ref}`, ...authored } })
  const cleared = { noun: 'EVIDENCE', key: evidenceId, field: 'title', textSha256: sha256 } as const
  await tx.clearance.create({ data: { ...cleared, isPublic: false, ...authored } })
  await tx.expunging.create({ data: { noun: 'comment', key: ref, ...authored } })
  const { id: key } = await tx.recommendation.findUniqueOrThrow({ where: { ref } })
  const earlier = { noun: 'RECOMMENDATION', key, version: 1, said: { title: `Before ${ref}` } } as const
  await tx.wording.create({ data: { ...earlier, because: `Of ${ref}`, ...authored } })
  await tx.team.create({ data: { name: `Team ${ref}`, members: { create: { personId: member.id } } } })
  return { event: 'tested', subject: `recommendation/${ref}` }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
