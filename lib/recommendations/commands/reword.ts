import { refold } from '@/lib/asks/commands/refold'
import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { enqueue } from '@/lib/outbox/enqueue'
import { keepWording, settled } from '@/lib/wordings/commands/keep'
import { refuseMarked } from '@/lib/wordings/commands/refuseMarked'
import { wordedInScope } from '../queries/worded'
import { FREE_TEXTS, wordsOf, type RecommendationWords } from '../rules'
import type { RewordInput } from '../schema'
import { checkDemands, checkThemes } from './known'

/**
 * Says a recommendation in other words, and keeps those that stood there. A draft is worded by an editor, what is
 * published by a lead, who has looked at what the check marks. Throws Forbidden, NotFound, Conflict (a colleague changed
 * it since the form was opened) or Refused.
 */
export async function reword(actor: Actor, input: RewordInput): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'addRecommendation'))
    throw new Forbidden('Your role does not word recommendations. Ask an editor or a lead.')
  const { ref, receipt, version, was, theirs, because, hasLooked, ...typed } = input
  const subject = `recommendation/${ref}`
  await write(
    actor,
    async (tx, at) => {
      const row = await wordedInScope(tx, actor, ref)
      if (!row.isDraft && !can(actor, 'publish'))
        throw new Forbidden('The public reads this: a lead words it. Leave a note that names one.')
      const now = wordsOf(row)
      const edit = { receipt, version, was, theirs, because }
      const { said, changed } = settled({ version: row.version, now }, edit, typed)
      if (changed.length === 0) return null
      await checkThemes(tx, said.themes)
      await checkDemands(tx, said.demands)
      await checkPlace(tx, row, said.position)
      const texts = FREE_TEXTS.flatMap((name) => (changed.includes(name) ? (said[name] ?? []) : []))
      if (!row.isDraft) await refuseMarked(tx, texts, hasLooked)
      const worded = { noun: 'RECOMMENDATION' as const, key: row.id, version: row.version, now }
      await keepWording(tx, actor, worded, { changed, because, at })
      const demands = { was: now.demands, are: said.demands }
      await say(tx, row.id, said, demands)
      if (changed.includes('priority')) for (const { id } of row.asks) await refold(tx, id, at)
      if (!row.isDraft) await release(tx, ref, demands, at)
      return { event: 'recommendation.reworded', subject }
    },
    { receipt, about: subject },
  )
}

/** What a merge leads into belongs to the demands of what went into it, too. Inside the write that merges them. */
export async function joinDemands(
  tx: Transaction,
  actor: PersonActor,
  { from, into }: { from: string; into: string },
  { because, at }: { because: string; at: Date },
): Promise<void> {
  const { id: fromId } = await wordedInScope(tx, actor, from)
  // A part is in those of its whole.
  const has = { recommendations: { some: { OR: [{ id: fromId }, { parts: { some: { id: fromId } } }] } } }
  const demands = await tx.demand.findMany({ where: has, select: { slug: true } })
  const row = await wordedInScope(tx, actor, into)
  const { id, version, isDraft } = row
  const now = wordsOf(row)
  const are = [...new Set([...now.demands, ...demands.map(({ slug }) => slug)])].sort()
  if (are.length === now.demands.length) return
  const worded = { noun: 'RECOMMENDATION' as const, key: id, version, now }
  await keepWording(tx, actor, worded, { changed: ['demands'], because, at })
  await say(tx, id, now, { was: now.demands, are })
  if (!isDraft) await release(tx, into, { was: now.demands, are }, at)
}

type Memberships = { was: readonly string[]; are: readonly string[] }

const joined = ({ was, are }: Memberships) => are.filter((slug) => !was.includes(slug))
const left = ({ was, are }: Memberships) => was.filter((slug) => !are.includes(slug))

async function say(
  tx: Transaction,
  id: string,
  { demands: _demands, ...said }: RecommendationWords,
  demands: Memberships,
): Promise<void> {
  const named = (slugs: readonly string[]) => slugs.map((slug) => ({ slug }))
  await tx.recommendation.update({
    where: { id },
    data: {
      ...said,
      demands: { connect: named(joined(demands)), disconnect: named(left(demands)) },
      version: { increment: 1 },
    },
  })
}

/** Its page, with its family's, and the demands that it came to or left. */
async function release(tx: Transaction, ref: string, demands: Memberships, at: Date): Promise<void> {
  const moved = [...left(demands), ...joined(demands)]
  const keys = [`recommendation/${ref}`, ...moved.map((slug) => `demand/${slug}`)]
  await enqueue(
    tx,
    keys.map((key) => ({ topic: 'release', key, dueAt: at })),
  )
}

async function checkPlace(
  tx: Transaction,
  { id, documentId }: { id: string; documentId: string },
  position: number,
): Promise<void> {
  const there = await tx.recommendation.findFirst({
    where: { documentId, position, NOT: { id } },
    select: { ref: true },
  })
  if (!there) return
  const message = `${there.ref} has this place in the document. Choose another number.`
  throw new Refused(message, [{ field: 'position', code: 'TAKEN', message }])
}
