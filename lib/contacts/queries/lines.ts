import { can, type Actor } from '@/lib/access/policy'
import { fromDate, todayIn, type CalendarDate, type Precision } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import type { Prisma } from '@/prisma/generated/client'
import type { ContactKind } from '@/prisma/generated/enums'
import { canAwait, isWaiting } from '../rules'
import { contactScope } from '../scope'

export type ContactLine = {
  id: string
  kind: ContactKind
  addressee: { slug: string; name: string }
  happenedOn: CalendarDate
  precision: Precision
  /** Names of ours. */
  ours: string[]
  whom: string
  said: string
  promised: string | null
  nextStep: string | null
  nextOn: CalendarDate | null
  /** Who took the next step, and when; null while nobody has. */
  taken: { by: string; on: CalendarDate } | null
  asks: { askId: string; ref: string; title: string }[]
  /** It was sent, and a request that it was about may wait for an answer. */
  canAwait: boolean
  /** It was sent, and one of them waits. */
  isWaiting: boolean
  /** Null without one; no title where it is sealed from whoever reads. */
  proof: { id: string; title: string | null } | null
  author: string
  enteredOn: CalendarDate
  /** What it put right, the newest first. */
  earlier: (ContactLine & { correctedBecause: string | null })[]
}

const PAGE_SIZE = 25

export type ContactPage = { lines: ContactLine[]; total: number; next: string | null }

/** What passed between us and one addressee, as it stands, the newest first; `after`: the last one of the page before. */
export async function contactsWith(actor: Actor, slug: string, after?: string): Promise<ContactPage> {
  const where = { AND: [contactScope(actor), { addressee: { slug }, replacedBy: null }] }
  const rows = await db().contact.findMany({
    where,
    ...NEWEST_FIRST,
    take: PAGE_SIZE + 1,
    ...(after && { cursor: { id: after }, skip: 1 }),
  })
  const shown = rows.slice(0, PAGE_SIZE)
  return {
    lines: await toLines(actor, shown),
    total: await db().contact.count({ where }),
    next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** The newest few that were about a recommendation's requests. */
export async function contactsOn(actor: Actor, ref: string, few = 10): Promise<ContactLine[]> {
  const about = { asks: { some: { ask: { recommendation: { ref } } } }, replacedBy: null }
  const rows = await db().contact.findMany({
    where: { AND: [contactScope(actor), about] },
    ...NEWEST_FIRST,
    take: few,
  })
  return toLines(actor, rows)
}

const lineColumns = {
  addressee: { select: { slug: true, name: true } },
  author: { select: { name: true } },
  evidence: { select: { id: true, title: true, visibility: true } },
  stepDone: { include: { author: { select: { name: true } } } },
  asks: {
    orderBy: { ask: { recommendation: { ref: 'asc' } } },
    select: {
      askId: true,
      ask: {
        select: {
          response: true,
          implementation: true,
          recommendation: { select: { ref: true, title: true } },
        },
      },
    },
  },
} satisfies Prisma.ContactInclude

/** Those of the ids that there are for whoever looks, the newest first. */
export async function contactsNamed(actor: Actor, ids: readonly string[]): Promise<ContactLine[]> {
  const where = { AND: [contactScope(actor), { id: { in: [...ids] } }] }
  return toLines(actor, await db().contact.findMany({ where, ...NEWEST_FIRST }))
}

const NEWEST_FIRST = {
  include: lineColumns,
  orderBy: [{ happenedOn: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
} satisfies Prisma.ContactFindManyArgs

type Row = Prisma.ContactGetPayload<{ include: typeof lineColumns }>
type Known = { names: ReadonlyMap<string, string>; timeZone: string; isSealedShown: boolean }

/** Each with everything that it put right. */
async function toLines(actor: Actor, rows: readonly Row[]): Promise<ContactLine[]> {
  const { timeZone } = await organisation()
  const people = await db().person.findMany({ select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const known = { names, timeZone, isSealedShown: can(actor, 'readSealed') }
  const replaced = await replacedBy(rows)
  return rows.map((row) => {
    const line = toLine(row, known)
    for (let later = row; later.replacesId !== null;) {
      const one = replaced.get(later.replacesId)
      if (!one) break
      line.earlier.push({ ...toLine(one, known), correctedBecause: later.replacedBecause })
      later = one
    }
    return line
  })
}

async function replacedBy(rows: readonly Row[]): Promise<Map<string, Row>> {
  const found = new Map<string, Row>()
  let ids = rows.flatMap(({ replacesId }) => replacesId ?? [])
  while (ids.length > 0) {
    const earlier = await db().contact.findMany({ where: { id: { in: ids } }, include: lineColumns })
    for (const one of earlier) found.set(one.id, one)
    ids = earlier.flatMap(({ replacesId }) => replacesId ?? [])
  }
  return found
}

function toLine(row: Row, { names, timeZone, isSealedShown }: Known): ContactLine {
  const { id, kind, addressee, precision, whom, said, promised, nextStep, evidence, stepDone } = row
  const asked = row.asks.map(({ ask }) => ask)
  const isShown = isSealedShown || evidence?.visibility !== 'SEALED'
  return {
    ...{ id, kind, addressee, precision, whom, said, promised, nextStep },
    happenedOn: fromDate(row.happenedOn),
    ours: row.ourIds.map((one) => names.get(one) ?? ''),
    nextOn: row.nextOn && fromDate(row.nextOn),
    taken: stepDone && { by: stepDone.author.name, on: todayIn(timeZone, stepDone.recordedAt) },
    canAwait: canAwait(kind, asked),
    isWaiting: isWaiting(kind, asked),
    asks: row.asks.map(({ askId, ask }) => ({ askId, ...ask.recommendation })),
    proof: evidence && { id: evidence.id, title: isShown ? evidence.title : null },
    author: row.author.name,
    enteredOn: todayIn(timeZone, row.recordedAt),
    earlier: [],
  }
}
