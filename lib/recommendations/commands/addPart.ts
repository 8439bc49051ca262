import { can, type Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { wordedInScope } from '../queries/worded'
import type { PartInput } from '../schema'
import { draft } from './addDraft'

/**
 * Adds a part to a compound recommendation, under the next letter that was never given: a draft until a lead publishes it.
 * Resolves with its reference. Throws Forbidden, NotFound or Refused.
 */
export async function addPart(actor: Actor, { receipt, ref, ...input }: PartInput): Promise<string> {
  if (actor.kind !== 'person' || !can(actor, 'addRecommendation'))
    throw new Forbidden('Your role does not add recommendations. Ask an editor or a lead.')
  const subject = await write(
    actor,
    async (tx, at) => {
      const whole = await wordedInScope(tx, actor, ref)
      refuseParts(whole)
      const { id: parentId, documentId, position } = whole
      const letter = await nextLetter(tx, ref)
      const from = position + letter.charCodeAt(0) - 96
      const place = { documentId, parentId, ref: `${ref}${letter}`, from }
      return { event: 'recommendation.drafted', subject: await draft(tx, input, place, at) }
    },
    { receipt },
  )
  return (subject ?? '').replace('recommendation/', '')
}

type Whole = {
  ref: string
  parentId: string | null
  archivedBecause: string | null
  asks: readonly unknown[]
}

/** What is asked of somebody as a whole has a history there: only splitting it carries that into the parts. */
function refuseParts({ ref, parentId, archivedBecause, asks }: Whole): void {
  if (parentId !== null) throw refused('PART_OF_PART', `${ref} is a part itself, and parts have no parts.`)
  if (archivedBecause !== null) throw refused('ARCHIVED', `${ref} is in the archive. Take it out first.`)
  if (asks.length > 0)
    throw refused(
      'HAS_REQUESTS',
      `${ref} is asked of somebody as a whole. Split it, on its page: its requests are then carried into the parts.`,
    )
}

/** After the last one ever given. */
async function nextLetter(tx: Transaction, ref: string): Promise<string> {
  const rows = await tx.recommendation.findMany({
    where: { ref: { startsWith: ref } },
    select: { ref: true },
  })
  const letters = rows.map((row) => row.ref.slice(ref.length)).filter((rest) => /^[a-z]$/.test(rest))
  const last = letters.sort().at(-1)
  if (last === 'z') throw refused('FULL', `${ref} has 26 parts: more letters there are not.`)
  return last ? String.fromCharCode(last.charCodeAt(0) + 1) : 'a'
}

function refused(code: string, message: string): Refused {
  return new Refused(message, [{ field: null, code, message }])
}
