import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { Sort } from '../schema'

/** An order of `s`, listings, down to one row, so that no page repeats or loses one. */
export type Order = {
  by: Prisma.Sql
  /** What a row is ordered by before its document, as text. */
  key: Prisma.Sql
  /** The condition on the rows after such a place; null where the place is of another order. */
  after: (place: string) => Prisma.Sql | null
}

/** `isRanked`: what fits a search best comes first, unless another order is asked for. */
export function orderOf(sort: Sort | undefined, isRanked: boolean): Order {
  if (sort === 'title') return upwards(Prisma.sql`s."titleKey"`, z.string(), Prisma.sql`text`)
  if (sort === 'review') return upwards(Prisma.sql`s."reviewOn"`, z.iso.date(), Prisma.sql`date`)
  if (sort === 'recorded') return downwards(Prisma.sql`s."recordedAt"`, INSTANT, Prisma.sql`timestamptz`)
  if (isRanked) return downwards(Prisma.sql`s.rank`, NUMBER, Prisma.sql`float8`)
  const after = (place: string) => inDocumentAfter(placeIn(place))
  return { by: IN_DOCUMENT, key: Prisma.sql`''`, after }
}

/** What `after` reads: `key` may be anything, and so comes last. */
export function placeOf({ key, code, position }: Place): string {
  return [position, code, key].join('~')
}

/** What a row was ordered by, at such a place. */
export function keyIn(place: string): string {
  return placeIn(place).key
}

export type Place = { key: string; code: string; position: number }

const IN_DOCUMENT = Prisma.sql`s.code, s.position`
const INSTANT = z.iso.datetime({ offset: true })
const NUMBER = z.string().regex(/^\d{1,3}(\.\d{1,30})?(e-\d{1,2})?$/)

function placeIn(place: string): Place {
  const [position = '', code = '', ...key] = place.split('~')
  return { key: key.join('~'), code, position: Number(position) }
}

function inDocumentAfter({ code, position }: Place): Prisma.Sql {
  return Prisma.sql`(s.code, s.position) > (${code}, ${position}::int)`
}

function upwards(column: Prisma.Sql, keys: z.ZodType, type: Prisma.Sql): Order {
  const after = (place: string) => {
    const { key, code, position } = placeIn(place)
    if (!keys.safeParse(key).success) return null
    return Prisma.sql`(${column}, s.code, s.position) > (${key}::${type}, ${code}, ${position}::int)`
  }
  return { by: Prisma.sql`${column}, ${IN_DOCUMENT}`, key: Prisma.sql`${column}::text`, after }
}

/** Its first comparison is for the index, which cannot seek a row whose columns go down and up. */
function downwards(column: Prisma.Sql, keys: z.ZodType, type: Prisma.Sql): Order {
  const after = (place: string) => {
    const read = placeIn(place)
    if (!keys.safeParse(read.key).success) return null
    return Prisma.sql`${column} <= ${read.key}::${type}
      and (${column} < ${read.key}::${type} or ${inDocumentAfter(read)})`
  }
  return {
    by: Prisma.sql`${column} desc, ${IN_DOCUMENT}`,
    key: Prisma.sql`to_json(${column}) #>> '{}'`,
    after,
  }
}
