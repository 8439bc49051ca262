import type { PersonActor } from '@/lib/access/policy'
import { toJson, type Json } from '@/lib/core/canonical'
import { toDate, type CalendarDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { Invalid, Refused } from '@/lib/core/errors'
import type { EvidenceKind } from '@/prisma/generated/enums'
import { firstVisibility, hostOf, suggestedKind, TIER_OF_KIND } from '../rules'
import type { EvidenceInput } from '../schema'

type Place = { askId: string; at: Date; today: CalendarDate }

/** One piece of evidence and its bearing on an ask, inside a write that a command has opened. */
export async function addEvidence(
  tx: Transaction,
  actor: PersonActor,
  input: EvidenceInput,
  { askId, at, today }: Place,
): Promise<{ id: string; content: Json }> {
  const kind = input.kind ?? suggestedKind(input.url ?? null)
  refuseContradictions(input, kind, today)
  const upload = input.uploadId ? await takeUpload(tx, actor, input.uploadId) : null
  const identifiesSurvivor = input.identifiesSurvivor ?? false
  const evidence = await tx.evidence.create({
    data: {
      kind,
      tier: input.tier ?? TIER_OF_KIND[kind],
      visibility: input.visibility ?? firstVisibility({ kind, hasFile: upload !== null, identifiesSurvivor }),
      identifiesSurvivor,
      title: input.title || hostOf(input.url ?? null) || upload?.name || 'Evidence',
      url: input.url ?? null,
      archiveUrl: input.archiveUrl ?? null,
      fileSha256: upload?.sha256 ?? null,
      fileName: upload?.name ?? null,
      happenedOn: toDate(input.happenedOn),
      publishedOn: input.publishedOn ? toDate(input.publishedOn) : null,
      authorId: actor.id,
      recordedAt: at,
    },
  })
  const bearing = { askId, evidenceId: evidence.id, polarity: input.polarity ?? 'SUPPORTS' } as const
  await tx.askEvidence.create({ data: { ...bearing, authorId: actor.id, recordedAt: at } })
  return { id: evidence.id, content: toJson({ evidence, bearing }) }
}

function refuseContradictions(input: EvidenceInput, kind: EvidenceKind, today: CalendarDate): void {
  if (!input.url && !input.uploadId)
    throw problem('url', 'EVIDENCE_MISSING', 'Give a link, or send a file first.')
  if (input.happenedOn > today)
    throw problem('happenedOn', 'DATE_AFTER_TODAY', 'The date is after today. Add it once it has happened.')
  if (input.publishedOn && input.publishedOn > today)
    throw problem('publishedOn', 'DATE_AFTER_TODAY', 'The day it was published is after today.')
  if (input.identifiesSurvivor && (input.visibility ?? 'SEALED') !== 'SEALED')
    throw problem(
      'visibility',
      'SURVIVOR_SEALED',
      'What identifies a survivor stays sealed. Choose “sealed”.',
    )
  if (kind === 'TESTIMONY' && input.visibility === 'PUBLIC')
    throw problem(
      'visibility',
      'TESTIMONY_NOT_PUBLIC',
      'Testimony stays inside until a lead has released it. Choose “staff” or “sealed”.',
    )
  if (input.uploadId && input.visibility === 'PUBLIC')
    throw problem(
      'visibility',
      'FILE_NOT_PUBLIC',
      'A file stays inside until a lead has released a public copy. Choose “staff” or “sealed”.',
    )
}

/** The upload is used up: its bytes now belong to the evidence. */
async function takeUpload(tx: Transaction, actor: PersonActor, id: string) {
  const upload = await tx.upload.findFirst({ where: { id, personId: actor.id } })
  if (!upload)
    throw new Invalid('The file is no longer waiting. Send it again.', [
      { field: 'uploadId', code: 'UPLOAD_GONE', message: 'The file is no longer waiting. Send it again.' },
    ])
  await tx.upload.delete({ where: { id } })
  return upload
}

function problem(field: string, code: string, message: string): Refused {
  return new Refused(message, [{ field, code, message }])
}
