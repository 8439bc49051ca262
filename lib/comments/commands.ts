import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { recommendationInScope } from '@/lib/recommendations/queries/scoped'
import { COLLEAGUES } from './queries'
import { mentionsIn } from './rules'
import type { AsideInput, CommentInput } from './schema'

/** Within so many minutes the same words again are the same note: a page that one went back to sends it anew. */
const SAME_WITHIN = 10

/** A note for colleagues, who are told when it names them; it never leaves the desk. Throws Forbidden or NotFound. */
export async function comment(actor: Actor, { ref, receipt, body }: CommentInput): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'comment'))
    throw new Forbidden('Your role does not write notes. Ask an editor or a lead.')
  await write(
    actor,
    async (tx, at) => {
      const { id: recommendationId } = await recommendationInScope(tx, actor, ref)
      const note = { recommendationId, body, authorId: actor.id }
      const since = new Date(at.getTime() - SAME_WITHIN * 60_000)
      if (await tx.comment.findFirst({ where: { ...note, recordedAt: { gte: since } } })) return null
      const { id } = await tx.comment.create({ data: { ...note, recordedAt: at } })
      await mention(tx, actor, { id, body, at })
      return { event: 'comment.written', subject: `recommendation/${ref}` }
    },
    { receipt, about: `recommendation/${ref}` },
  )
}

/** Whoever is mentioned needs to see it no more. Throws Forbidden, or NotFound where it mentions somebody else. */
export async function putAside(actor: Actor, { commentId, receipt }: AsideInput): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'comment'))
    throw new Forbidden('Your role writes no notes, so that none asks for an answer of yours.')
  const named = { commentId, personId: actor.id }
  await write(
    actor,
    async (tx, at) => {
      const found = await tx.commentMention.findUnique({
        where: { commentId_personId: named },
        include: { aside: true },
      })
      if (!found) throw new NotFound('This note does not name you.')
      if (found.aside) return null
      await tx.mentionAside.create({ data: { ...named, recordedAt: at } })
      return { event: 'mention.putAside', subject: `comment/${commentId}` }
    },
    { receipt, about: `comment/${commentId}` },
  )
}

type Written = { id: string; body: string; at: Date }

/** Those are told who could answer, and nobody of what they wrote themselves. */
async function mention(tx: Transaction, actor: PersonActor, { id, body, at }: Written): Promise<void> {
  const { mentioned } = mentionsIn(body, await tx.person.findMany(COLLEAGUES))
  const others = mentioned.filter((personId) => personId !== actor.id)
  await tx.commentMention.createMany({
    data: others.map((personId) => ({ commentId: id, personId, recordedAt: at })),
  })
}
