import type { Actor } from '@/lib/access/policy'
import { fromDate, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { COUNTED } from '@/lib/recommendations/scope'
import { isDisputed } from '@/lib/workflow/rollUp'
import type { Implementation, Response } from '@/lib/workflow/statuses'
import type { Prisma } from '@/prisma/generated/client'
import { askScope } from './facts'

/** A request that can be ticked among others, as it was read. */
export type TickableAsk = {
  askId: string
  version: number
  ref: string
  title: string
  addressee: string
  isDraft: boolean
  implementation: Implementation
  /** It is being checked again. */
  isDisputed: boolean
  checkedOn: CalendarDate | null
}

/** The requests of these recommendations and of their parts, in this order, each once; what was replaced goes on elsewhere. */
export async function asksOf(actor: Actor, refs: readonly string[], few: number): Promise<TickableAsk[]> {
  const among = { in: [...refs] }
  const rows = await read(actor, {
    where: {
      implementation: { not: 'SUPERSEDED' },
      recommendation: { archivedBecause: null, OR: [{ ref: among }, { parent: { ref: among } }] },
    },
    orderBy: [{ recommendation: { position: 'asc' } }, { addressee: { name: 'asc' } }],
  })
  const place = ({ recommendation: { ref, parent } }: Row) =>
    refs.includes(ref) ? refs.indexOf(ref) : refs.indexOf(parent?.ref ?? '')
  return rows
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, few)
    .map(toTickable)
}

/** In the order of their ids; one that does not exist for this actor is left out. */
export async function asksNamed(actor: Actor, ids: readonly string[]): Promise<TickableAsk[]> {
  const rows = await read(actor, { where: { id: { in: [...ids] } } })
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)).map(toTickable)
}

type AmongWish = {
  addressee?: string | undefined
  status?: Implementation | undefined
  response?: Response | undefined
}

/** The requests of recommendations by id, in the order of the documents: those to an addressee, that stand so, or whose answer is so, where asked for. */
export async function asksAmong(
  actor: Actor,
  ids: readonly string[],
  { addressee, status, response }: AmongWish,
  few: number,
): Promise<TickableAsk[]> {
  const rows = await read(actor, {
    where: {
      recommendationId: { in: [...ids] },
      implementation: status === undefined || status === 'SUPERSEDED' ? { not: 'SUPERSEDED' } : status,
      ...(response !== undefined && { response }),
      ...(addressee !== undefined && { addressee: { slug: addressee } }),
    },
    orderBy: [
      { recommendation: { document: { code: 'asc' } } },
      { recommendation: { position: 'asc' } },
      { addressee: { name: 'asc' } },
      { id: 'asc' },
    ],
    take: few,
  })
  return rows.map(toTickable)
}

type Wish = { addressee: string; isChecked: boolean; page: number; size: number }

/** One page of the requests to an addressee that somebody has looked at, or nobody has, without those replaced; the longest ago first. */
export async function asksTo(
  actor: Actor,
  { addressee, isChecked, page, size }: Wish,
): Promise<{ lines: TickableAsk[]; checked: number; unchecked: number }> {
  const of = (checked: boolean): Prisma.AskWhereInput => ({
    addressee: { slug: addressee },
    recommendation: COUNTED,
    implementation: checked ? { notIn: ['NOT_ASSESSED', 'SUPERSEDED'] } : 'NOT_ASSESSED',
  })
  const count = (checked: boolean) => db().ask.count({ where: { AND: [askScope(actor), of(checked)] } })
  const [rows, checked, unchecked] = await Promise.all([
    read(actor, {
      where: of(isChecked),
      orderBy: [
        { checkedOn: 'asc' },
        { recommendation: { document: { code: 'asc' } } },
        { recommendation: { position: 'asc' } },
        { id: 'asc' },
      ],
      take: size,
      skip: (page - 1) * size,
    }),
    count(true),
    count(false),
  ])
  return { lines: rows.map(toTickable), checked, unchecked }
}

const columns = {
  id: true,
  version: true,
  implementation: true,
  verification: true,
  checkedOn: true,
  addressee: { select: { name: true } },
  recommendation: { select: { ref: true, title: true, isDraft: true, parent: { select: { ref: true } } } },
} satisfies Prisma.AskSelect
type Row = Prisma.AskGetPayload<{ select: typeof columns }>
type Reading = Pick<Prisma.AskFindManyArgs, 'orderBy' | 'take' | 'skip'> & { where: Prisma.AskWhereInput }

function read(actor: Actor, { where, ...rest }: Reading): Promise<Row[]> {
  return db().ask.findMany({ where: { AND: [askScope(actor), where] }, select: columns, ...rest })
}

function toTickable({ id, version, addressee, recommendation, checkedOn, ...standing }: Row): TickableAsk {
  const { ref, title, isDraft } = recommendation
  return {
    ...{ askId: id, version, ref, title, isDraft, addressee: addressee.name },
    implementation: standing.implementation,
    isDisputed: isDisputed(standing),
    checkedOn: checkedOn && fromDate(checkedOn),
  }
}
