import type { Actor } from '@/lib/access/policy'
import { fromDate, toDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import type { Prisma } from '@/prisma/generated/client'
import type { ContactKind } from '@/prisma/generated/enums'
import { contactScope } from '../scope'

export type StepLine = {
  contactId: string
  nextStep: string
  nextOn: CalendarDate
  isDue: boolean
  addressee: { slug: string; name: string }
  /** What it was promised in. */
  kind: ContactKind
  happenedOn: CalendarDate
}

/** Next steps that nobody has taken, of one addressee or of all, the first due first. */
export function openSteps(actor: Actor, slug?: string): Promise<StepLine[]> {
  return stepsOf(actor, slug === undefined ? {} : { addressee: { slug } })
}

/** Steps that are due and were promised by whoever looks, or by people who have all left us. */
export async function stepsDue(actor: Actor, few = 50): Promise<StepLine[]> {
  if (actor.kind !== 'person') return []
  const active = await db().person.findMany({ where: { isActive: true }, select: { id: true } })
  const today = todayIn((await organisation()).timeZone, new Date())
  const ours = [{ ourIds: { has: actor.id } }, { NOT: { ourIds: { hasSome: active.map(({ id }) => id) } } }]
  return stepsOf(actor, { nextOn: { lte: toDate(today) }, OR: ours }, few)
}

async function stepsOf(actor: Actor, where: Prisma.ContactWhereInput, most = 50): Promise<StepLine[]> {
  const today = todayIn((await organisation()).timeZone, new Date())
  const isOpen = { nextOn: { not: null }, stepDone: null, replacedBy: null }
  const rows = await db().contact.findMany({
    where: { AND: [contactScope(actor), isOpen, where] },
    orderBy: [{ nextOn: 'asc' }, { recordedAt: 'asc' }],
    take: most,
    include: { addressee: { select: { slug: true, name: true } } },
  })
  return rows.flatMap(({ id, nextStep, nextOn, addressee, kind, happenedOn }) =>
    nextStep === null || nextOn === null
      ? []
      : {
          ...{ contactId: id, nextStep, addressee, kind },
          nextOn: fromDate(nextOn),
          isDue: fromDate(nextOn) <= today,
          happenedOn: fromDate(happenedOn),
        },
  )
}
