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

export type StepLines = { lines: StepLine[]; total: number }

/** Steps that whoever looks has promised and that are due, and how many those are. */
export async function ownStepsDue(actor: Actor, few: number): Promise<StepLines> {
  if (actor.kind !== 'person') return { lines: [], total: 0 }
  const where = { nextOn: { lte: await todayDate() }, ourIds: { has: actor.id } }
  const [lines, total] = await Promise.all([
    stepsOf(actor, where, few),
    db().contact.count({ where: openIn(actor, where) }),
  ])
  return { lines, total }
}

/** Besides those: what people who have all left us promised and is due, and what whoever looks promised for later. */
export async function otherSteps(actor: Actor, few: number): Promise<StepLine[]> {
  if (actor.kind !== 'person') return []
  const active = await db().person.findMany({ where: { isActive: true }, select: { id: true } })
  const today = await todayDate()
  const left = { NOT: { ourIds: { hasSome: active.map(({ id }) => id) } }, nextOn: { lte: today } }
  const later = { ourIds: { has: actor.id }, nextOn: { gt: today } }
  return stepsOf(actor, { OR: [left, later] }, few)
}

async function todayDate(): Promise<Date> {
  return toDate(todayIn((await organisation()).timeZone, new Date()))
}

function openIn(actor: Actor, where: Prisma.ContactWhereInput): Prisma.ContactWhereInput {
  return { AND: [contactScope(actor), { nextOn: { not: null }, stepDone: null, replacedBy: null }, where] }
}

async function stepsOf(actor: Actor, where: Prisma.ContactWhereInput, most = 50): Promise<StepLine[]> {
  const today = todayIn((await organisation()).timeZone, new Date())
  const rows = await db().contact.findMany({
    where: openIn(actor, where),
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
