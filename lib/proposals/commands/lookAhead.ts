import type { Actor } from '@/lib/access/policy'
import { prepare } from '@/lib/asks/commands/prepare'
import type { RecordInput } from '@/lib/asks/schema'
import type { Decider } from '@/lib/workflow/verbs'
import type { EvidenceKind } from '@/prisma/generated/enums'
import { lookOnly } from './lookOnly'
import { mayRecord } from './mayRecord'

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
  const person = mayRecord(actor)
  return lookOnly(person, async (tx, at) => {
    const { added, decision } = await prepare(tx, person, input, at)
    const people = await tx.person.findMany({
      where: { id: { in: [...decision.deciders] } },
      select: { name: true },
      orderBy: { name: 'asc' },
    })
    return {
      link: added === null ? null : await tx.evidence.findUnique({ where: { id: added } }),
      decider: decision.decidedBy,
      names: people.map(({ name }) => name),
      isAlone: decision.deciders.includes(person.id),
    }
  })
}
