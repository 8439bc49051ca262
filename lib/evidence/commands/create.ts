import type { PersonActor } from '@/lib/access/policy'
import { toDate, type CalendarDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { Invalid, Refused } from '@/lib/core/errors'
import { hasFile } from '@/lib/core/files'
import type { EvidenceKind } from '@/prisma/generated/enums'
import { suggestedKind } from '../officialHosts'
import { firstVisibility, hostOf, TIER_OF_KIND } from '../rules'
import type { EvidenceInput } from '../schema'

type File = { fileSha256: string; fileName: string }
type Moment = { at: Date; today: CalendarDate }
/** What a new piece replaces, and the file that it takes over. */
type Replaced = { replacesId: string; replacedBecause: string; file: File | null }

/** The row of one piece of evidence, with what is suggested filled in. Throws Refused or Invalid. */
export async function createEvidence(
  tx: Transaction,
  actor: PersonActor,
  input: EvidenceInput,
  { at, today }: Moment,
  replaced: Replaced | null = null,
) {
  const kind = input.kind ?? suggestedKind(input.url ?? null)
  const { file: kept = null, ...replacing } = replaced ?? {}
  const hasFile = input.uploadId !== undefined || kept !== null
  refuseContradictions(input, { kind, today, hasFile })
  const file = input.uploadId ? await takeUpload(tx, actor, input.uploadId) : kept
  const identifiesSurvivor = input.identifiesSurvivor ?? false
  if (!identifiesSurvivor) await refuseKnownSurvivor(tx, input.url, file)
  const visibility = input.visibility ?? firstVisibility({ kind, hasFile, identifiesSurvivor })
  return tx.evidence.create({
    data: {
      ...{ ...file, ...replacing, kind, visibility, identifiesSurvivor },
      tier: input.tier ?? TIER_OF_KIND[kind],
      title: input.title || titleOf(input.url, file, visibility),
      url: input.url ?? null,
      archiveUrl: input.archiveUrl ?? null,
      happenedOn: toDate(input.happenedOn),
      publishedOn: input.publishedOn ? toDate(input.publishedOn) : null,
      authorId: actor.id,
      recordedAt: at,
    },
  })
}

/** Lists show a title: that of something sealed tells neither where it is nor what its file is called. */
function titleOf(url: string | undefined, file: File | null, visibility: string): string {
  if (visibility === 'SEALED') return file ? 'Sealed file' : 'Sealed link'
  return hostOf(url ?? null) || file?.fileName || 'Evidence'
}

type Known = { kind: EvidenceKind; today: CalendarDate; hasFile: boolean }

function refuseContradictions(input: EvidenceInput, { kind, today, hasFile }: Known): void {
  if (!input.url && !hasFile) throw problem('url', 'EVIDENCE_MISSING', 'Give a link, or send a file first.')
  if (kind === 'ATTESTATION')
    throw problem(
      'kind',
      'TWO_ATTEST',
      'What nobody keeps is attested by two of us: write what you have seen.',
    )
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
  if (hasFile && input.visibility === 'PUBLIC')
    throw problem(
      'visibility',
      'FILE_NOT_PUBLIC',
      'A file stays inside until a lead has released a public copy. Choose “staff” or “sealed”.',
    )
}

/** Who marked a file or a link knew why: attached again, or in its own place, it is marked again. */
async function refuseKnownSurvivor(tx: Transaction, url: string | undefined, file: File | null) {
  const known = await tx.evidence.count({
    where: {
      identifiesSurvivor: true,
      OR: [...(file ? [{ fileSha256: file.fileSha256 }] : []), ...(url ? [{ url, withdrawal: null }] : [])],
    },
  })
  if (known > 0)
    throw problem(
      'identifiesSurvivor',
      'SURVIVOR_KNOWN',
      'One of us has marked this very file or link: it identifies a survivor. Tick the box, or give another.',
    )
}

/** The upload is used up: from here on its bytes are kept for good. */
async function takeUpload(tx: Transaction, actor: PersonActor, id: string): Promise<File> {
  const upload = await tx.upload.findFirst({ where: { id, personId: actor.id } })
  // Removed for safety meanwhile, by another description of the same bytes: sent again, it is kept again.
  if (!upload || !(await hasFile(upload.sha256)))
    throw new Invalid('The file is no longer waiting. Send it again.', [
      { field: 'uploadId', code: 'UPLOAD_GONE', message: 'The file is no longer waiting. Send it again.' },
    ])
  const { sha256, byteSize, mediaType, name } = upload
  await tx.storedFile.createMany({ data: { sha256, byteSize, mediaType }, skipDuplicates: true })
  await tx.upload.delete({ where: { id } })
  return { fileSha256: sha256, fileName: name }
}

function problem(field: string, code: string, message: string): Refused {
  return new Refused(message, [{ field, code, message }])
}
