import { can, type Actor } from '@/lib/access/policy'
import { prepare } from '@/lib/asks/commands/prepare'
import type { RecordInput } from '@/lib/asks/schema'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import type { Decider } from '@/lib/workflow/verbs'
import type { EvidenceKind } from '@/prisma/generated/enums'

/** What would happen, were it sent. */
export type Ahead = {
  /** What the evidence that comes along is taken for; null without any. */
  link: { kind: EvidenceKind; tier: number } | null
  /** Null: nobody, it counts at once. */
  decider: Decider | null
  /** Names of those who then can decide. */
  names: string[]
  /** Whoever looks is among them: nobody else can write. */
  isAlone: boolean
}

/**
 * Looks at what recording would do, by doing all of it but the entry and undoing it: nothing is written. Throws what
 * `recordStatus` throws.
 */
export async function lookAhead(actor: Actor, input: RecordInput): Promise<Ahead> {
  if (actor.kind !== 'person' || !can(actor, 'recordStatus'))
    throw new Forbidden('Your role does not record what happened. Ask an editor or a lead.')
  const found: Ahead[] = []
  const looking = write(actor, async (tx, at) => {
    const { added, decision } = await prepare(tx, actor, input, at)
    const people = await tx.person.findMany({
      where: { id: { in: [...decision.deciders] } },
      select: { name: true },
      orderBy: { name: 'asc' },
    })
    const link = added === null ? null : await tx.evidence.findUnique({ where: { id: added } })
    const isAlone = decision.deciders.includes(actor.id)
    found.push({ link, decider: decision.decidedBy, names: people.map(({ name }) => name), isAlone })
    throw new Refused('This was only looked at.')
  })
  await looking.catch((error: unknown) => {
    if (found.length === 0) throw error
  })
  const [ahead] = found
  if (!ahead) throw new Refused('This could not be looked at. Send it again.')
  return ahead
}
