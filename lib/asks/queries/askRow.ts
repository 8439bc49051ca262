import type { Actor } from '@/lib/access/policy'
import { evidenceScope } from '@/lib/evidence/scope'
import type { Prisma } from '@/prisma/generated/client'
import { entryColumns } from '../rules'

/** Only what was recorded by then: nothing later may show through, not even that it exists. */
export function columnsFor(actor: Actor, by: Date) {
  const known = { recordedAt: { lte: by } }
  return {
    addressee: { select: { slug: true, name: true } },
    recommendation: { select: { isDraft: true, priority: true } },
    criteria: {
      where: { ...known, NOT: { replacedBy: known } },
      orderBy: { position: 'asc' },
      include: { assessments: { where: known, orderBy: { recordedAt: 'desc' }, take: 1 } },
    },
    entries: {
      where: known,
      include: { ...entryColumns.include, author: { select: { name: true } } },
    },
    evidence: {
      where: { ...known, evidence: evidenceScope(actor) },
      orderBy: { recordedAt: 'asc' },
      include: {
        evidence: {
          include: {
            withdrawal: true,
            replacedBy: { select: { id: true, recordedAt: true } },
            author: { select: { name: true } },
          },
        },
      },
    },
  } satisfies Prisma.AskInclude
}

/** A request with all that its page on the desk needs. */
export type AskRow = Prisma.AskGetPayload<{ include: ReturnType<typeof columnsFor> }>

/** Which piece stands for a piece now: what cites one that was replaced by then cites what replaced it. */
export function newestOf({ evidence }: AskRow, by: Date): (id: string) => string {
  const next = new Map(
    evidence.map(({ evidence: { id, replacedBy } }) => [
      id,
      replacedBy && replacedBy.recordedAt <= by ? replacedBy.id : undefined,
    ]),
  )
  const newest = (id: string): string => {
    const later = next.get(id)
    return later === undefined ? id : newest(later)
  }
  return newest
}
