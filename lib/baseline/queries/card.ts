import type { Actor, PersonActor } from '@/lib/access/policy'
import { askScope } from '@/lib/asks/queries/facts'
import { toSearch, type ToSearch } from '@/lib/asks/queries/recording'
import { ownEntry, type OwnEntry } from '@/lib/asks/queries/undoable'
import { checklistFor } from '@/lib/checklists/queries'
import { fromDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { isDisputed } from '@/lib/workflow/rollUp'
import type { Implementation } from '@/lib/workflow/statuses'
import { ONE_PERSON_VERBS } from '@/lib/workflow/verbs'
import type { Prisma } from '@/prisma/generated/client'
import type { CardForm } from '../schema'

/** One request, with all that one needs to look for what came of it. */
export type CardView = {
  askId: string
  version: number
  ref: string
  title: string
  statement: string
  excerpt: string | null
  locator: string
  document: string
  addressee: { slug: string; name: string; isNamed: boolean }
  implementation: Implementation
  isDisputed: boolean
  checkedOn: CalendarDate | null
  reviewOn: CalendarDate | null
  /** What counts as done. */
  criteria: string[]
  /** What else the same recommendation, or the whole that it is part of, asks of the same addressee. */
  others: { askId: string; ref: string; title: string; implementation: Implementation }[]
  /** Who was dealt the first look, and by when. */
  holder: { id: string; name: string; dueOn: CalendarDate } | null
  toSearch: ToSearch | null
  checklistVersion: number
}

/** Null where it does not exist for this actor. */
export async function openCard(actor: Actor, askId: string): Promise<CardView | null> {
  const row = await db().ask.findFirst({
    where: { AND: [{ id: askId }, askScope(actor)] },
    select: columns,
  })
  if (!row) return null
  const { recommendation, addressee, dealt } = row
  const [searched, checklist] = await Promise.all([
    toSearch(actor, addressee.slug),
    checklistFor(actor, addressee.slug),
  ])
  return {
    ...{ askId, version: row.version, implementation: row.implementation, isDisputed: isDisputed(row) },
    ...{ ref: recommendation.ref, title: recommendation.title, statement: recommendation.statement },
    ...{ excerpt: recommendation.excerpt, locator: recommendation.locator },
    document: recommendation.document.title,
    addressee: checklist.addressee,
    checkedOn: row.checkedOn && fromDate(row.checkedOn),
    reviewOn: row.reviewOn && fromDate(row.reviewOn),
    criteria: row.criteria.map(({ text }) => text),
    others: await othersTo(actor, row),
    holder: dealt && { ...dealt.person, dueOn: fromDate(dealt.dueOn) },
    ...{ toSearch: searched, checklistVersion: checklist.version },
  }
}

const columns = {
  id: true,
  version: true,
  implementation: true,
  verification: true,
  checkedOn: true,
  reviewOn: true,
  addressee: { select: { slug: true, name: true } },
  criteria: { where: { replacedBy: null }, orderBy: { position: 'asc' }, select: { text: true } },
  dealt: { select: { dueOn: true, person: { select: { id: true, name: true } } } },
  recommendation: {
    select: {
      ...{ id: true, ref: true, title: true, statement: true, excerpt: true, locator: true, parentId: true },
      document: { select: { title: true } },
    },
  },
} satisfies Prisma.AskSelect
type Row = Prisma.AskGetPayload<{ select: typeof columns }>

async function othersTo(actor: Actor, { id, addressee, recommendation }: Row): Promise<CardView['others']> {
  const whole = recommendation.parentId ?? recommendation.id
  const rows = await db().ask.findMany({
    where: {
      AND: [askScope(actor), { addressee: { slug: addressee.slug }, id: { not: id } }],
      recommendation: { isDraft: false, OR: [{ id: whole }, { parentId: whole }] },
    },
    orderBy: [{ recommendation: { position: 'asc' } }, { id: 'asc' }],
    select: { id: true, implementation: true, recommendation: { select: { ref: true, title: true } } },
  })
  return rows.map(({ id: askId, implementation, recommendation: { ref, title } }) => ({
    ...{ askId, implementation, ref, title },
  }))
}

/** What is recorded from a card, and counts at once. */
const ACTS = [...ONE_PERSON_VERBS.filter((verb) => verb !== 'takeBack'), 'resume' as const]

/** A request that one has just had to do with, and what one recorded at it. */
export type CardBefore = {
  askId: string
  version: number
  ref: string
  implementation: Implementation
  /** What one recorded oneself. */
  own: OwnEntry | null
}

/** Null where it does not exist for this actor. */
export async function cardBefore(actor: PersonActor, askId: string): Promise<CardBefore | null> {
  const row = await db().ask.findFirst({
    where: { AND: [{ id: askId }, askScope(actor)] },
    select: { version: true, implementation: true, recommendation: { select: { ref: true } } },
  })
  if (!row) return null
  const { version, implementation, recommendation } = row
  return { askId, version, implementation, ref: recommendation.ref, own: await ownEntry(actor, askId, ACTS) }
}

/** Somebody else has looked meanwhile: there is nothing left to do at it now. */
export async function isOvertaken(
  actor: Actor,
  { askId, verb }: Pick<CardForm, 'askId' | 'verb'>,
): Promise<boolean> {
  const row = await db().ask.findFirst({
    where: { AND: [{ id: askId }, askScope(actor)] },
    select: { implementation: true, checkedOn: true },
  })
  if (verb === 'recordNoAction') return row?.implementation !== 'NOT_ASSESSED'
  const today = todayIn((await organisation()).timeZone, new Date())
  return !row?.checkedOn || fromDate(row.checkedOn) >= today
}
