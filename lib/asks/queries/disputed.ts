import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { unmetNow } from '@/lib/workflow/decide'
import { reasonSentence } from '@/lib/workflow/sentences'
import type { Implementation } from '@/lib/workflow/statuses'
import { entryColumns, toEntry } from '../rules'
import { askScope, factsOf } from './facts'

/** A claim that is being checked again, with what it lacks; nothing lacking, with why somebody doubts it. */
export type DisputedLine = {
  askId: string
  ref: string
  title: string
  addressee: string
  implementation: Implementation
  unmet: string[]
}

/** Claims that are being checked again, in the order of the documents; what has an answer waiting is left out. */
export async function disputedAsks(actor: PersonActor): Promise<DisputedLine[]> {
  const rows = await db().ask.findMany({
    where: {
      AND: [
        askScope(actor),
        {
          verification: 'DISPUTED',
          proposals: { none: { state: 'PENDING' } },
          recommendation: { archivedBecause: null },
        },
      ],
    },
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
      entries: {
        where: { verb: 'dispute', replacedBy: null },
        orderBy: { recordedAt: 'desc' },
        take: 1,
        ...entryColumns,
      },
    },
  })
  const now = new Date()
  return Promise.all(
    rows.map(async ({ id, entries: [doubt], addressee, recommendation, implementation }) => {
      const lacking = unmetNow(await factsOf(db(), actor, id, now)).map(reasonSentence)
      const said = doubt && toEntry(doubt).said
      return {
        askId: id,
        ...recommendation,
        addressee: addressee.name,
        implementation,
        unmet:
          lacking.length > 0 ? [...new Set(lacking)] : [said?.unmet ?? said?.reason ?? ''].filter(Boolean),
      }
    }),
  )
}
