import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { MOST_COUNTED } from '@/lib/recommendations/schema'
import { unmetNow } from '@/lib/workflow/decide'
import { openDoubts, present, standing } from '@/lib/workflow/history'
import { reasonSentence } from '@/lib/workflow/sentences'
import { isOneOf, type Implementation } from '@/lib/workflow/statuses'
import { VERB_TABLE } from '@/lib/workflow/verbs'
import type { Prisma } from '@/prisma/generated/client'
import { askScope, factsOf } from './facts'
import { whoseWhere } from './whose'

/** A claim that is being checked again, with what it lacks; nothing lacking, with why somebody doubts it. */
export type DisputedLine = {
  askId: string
  ref: string
  title: string
  addressee: string
  implementation: Implementation
  unmet: string[]
  /** What was claimed: to be corrected, where it was wrong from the beginning. */
  claimEntryId: string | null
  /** What was claimed stood: it can be recorded that it was undone since. */
  canRollBack: boolean
}
/** `own`: how many are one's own, or nobody's where one may give them to somebody. */
export type DisputedLines = { lines: DisputedLine[]; total: number; own: number }

/**
 * Claims that are being checked again, in the order of the documents; what has an answer waiting is left out, and what
 * nobody works on any more.
 */
export async function disputedAsks(actor: PersonActor, few = 5): Promise<DisputedLines> {
  const where = {
    AND: [
      askScope(actor),
      {
        verification: 'DISPUTED' as const,
        recommendation: { archivedBecause: null },
        proposals: { none: { state: 'PENDING' as const } },
      },
    ],
  }
  const { mine, nobodys } = whoseWhere(actor)
  const count = (among: Prisma.AskWhereInput) => db().ask.count({ where: among, take: MOST_COUNTED + 1 })
  const [lines, total, own] = await Promise.all([
    linesOf(actor, where, few),
    count(where),
    count({ AND: [where, { OR: [mine, nobodys] }] }),
  ])
  return { lines, total, own }
}

async function linesOf(
  actor: PersonActor,
  where: Prisma.AskWhereInput,
  few: number,
): Promise<DisputedLine[]> {
  const rows = await db().ask.findMany({
    where,
    take: few,
    orderBy: [
      { recommendation: { document: { code: 'asc' } } },
      { recommendation: { position: 'asc' } },
      { id: 'asc' },
    ],
    select: {
      id: true,
      implementation: true,
      addressee: { select: { name: true } },
      recommendation: { select: { ref: true, title: true } },
    },
  })
  const now = new Date()
  return Promise.all(
    rows.map(async ({ id, addressee, recommendation, implementation }) => {
      const facts = await factsOf(db(), actor, id, now)
      const point = present(facts.entries, facts.today)
      const { claimEntryId } = standing(facts.entries, point)
      const lacking = unmetNow(facts).map(reasonSentence)
      const said = openDoubts(facts.entries, point).at(-1)?.said
      return {
        askId: id,
        ...recommendation,
        addressee: addressee.name,
        ...{ implementation, claimEntryId },
        canRollBack: isOneOf(VERB_TABLE.recordRegression.from, implementation),
        unmet:
          lacking.length > 0 ? [...new Set(lacking)] : [said?.unmet ?? said?.reason ?? ''].filter(Boolean),
      }
    }),
  )
}
