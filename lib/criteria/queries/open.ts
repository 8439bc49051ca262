import type { Actor } from '@/lib/access/policy'
import { askInScope } from '@/lib/asks/queries/facts'
import { fromDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { placeInLists } from '@/lib/evidence/rules'
import { evidenceScope } from '@/lib/evidence/scope'
import { organisation } from '@/lib/organisation/queries'
import type { Prisma } from '@/prisma/generated/client'
import type { Assessment, CriterionKind, EvidenceKind, Polarity } from '@/prisma/generated/enums'

export type Assessed = {
  id: string
  assessment: Assessment
  note: string | null
  author: string
  enteredOn: CalendarDate
  evidence: NamedPiece[]
}

/** A piece of evidence as a list names it; sealed ones only for those who may read them, and without their address. */
export type NamedPiece = {
  id: string
  title: string
  kind: EvidenceKind
  url: string | null
  happenedOn: CalendarDate
}

export type OpenCriterion = {
  id: string
  /** When what it says was written, in milliseconds: the version of a form that changes it. */
  version: number
  kind: CriterionKind
  text: string
  howToVerify: string | null
  isRequired: boolean
  /** The newest first; the first one stands. */
  assessments: Assessed[]
  /** What it said before it was replaced, the newest first. */
  earlier: string[]
}

export type OpenCriteria = {
  criteria: OpenCriterion[]
  /** What an assessment can rest on. */
  evidence: (NamedPiece & { polarity: Polarity })[]
}

/** What counts as done of a request, each with how it was assessed, by whom and on what. Throws NotFound. */
export async function openCriteria(actor: Actor, askId: string): Promise<OpenCriteria> {
  await askInScope(db(), actor, askId)
  const { timeZone } = await organisation()
  const [rows, bearings, people] = await Promise.all([
    db().criterion.findMany({
      where: { askId },
      orderBy: [{ position: 'asc' }, { recordedAt: 'asc' }],
      include: { replacedBy: { select: { id: true } }, assessments: { orderBy: { recordedAt: 'desc' } } },
    }),
    db().askEvidence.findMany({
      where: { askId, evidence: evidenceScope(actor) },
      orderBy: [{ recordedAt: 'asc' }, { evidenceId: 'asc' }],
      include: { evidence: { include: { withdrawal: true, replacedBy: { select: { id: true } } } } },
    }),
    db().person.findMany({ select: { id: true, name: true } }),
  ])
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  const pieces = new Map(bearings.map(({ evidence }) => [evidence.id, named(evidence)]))
  const textOf = new Map(rows.map((row) => [row.id, row]))
  return {
    criteria: rows
      .filter(({ replacedBy }) => replacedBy === null)
      .map(({ id, kind, text, howToVerify, isRequired, replacesId, recordedAt, assessments }) => ({
        ...{ id, kind, text, howToVerify, isRequired, version: recordedAt.getTime() },
        assessments: assessments.map((one) => ({
          id: one.id,
          assessment: one.assessment,
          note: one.note,
          author: nameOf.get(one.authorId) ?? 'Somebody',
          enteredOn: todayIn(timeZone, one.recordedAt),
          evidence: one.evidenceIds.flatMap((evidenceId) => pieces.get(evidenceId) ?? []),
        })),
        earlier: textsBefore(replacesId, textOf),
      })),
    evidence: bearings
      .filter(({ evidence }) => evidence.withdrawal === null && evidence.replacedBy === null)
      .map(({ evidence, polarity }) => ({ ...named(evidence), polarity })),
  }
}

function textsBefore(
  id: string | null,
  rows: ReadonlyMap<string, { text: string; replacesId: string | null }>,
): string[] {
  const row = id === null ? undefined : rows.get(id)
  return row ? [row.text, ...textsBefore(row.replacesId, rows)] : []
}

type Row = Prisma.EvidenceGetPayload<object>

function named(row: Row): NamedPiece {
  const { id, title, kind, happenedOn } = row
  return { id, title, kind, url: placeInLists(row).url, happenedOn: fromDate(happenedOn) }
}
