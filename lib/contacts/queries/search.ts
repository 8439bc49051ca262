import { z } from 'zod'
import { can, type Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Prisma } from '@/prisma/generated/client'
import type { ContactSearch } from '../schema'
import { contactsNamed, type ContactLine } from './lines'

export type FoundContacts = {
  /** Something was asked: a word, an addressee or a kind. */
  isAsked: boolean
  /** The newest first. */
  contacts: ContactLine[]
  /** More fit than are shown. */
  isMore: boolean
}

const MOST = 25

/** Contacts as they stand, by the words of what was said, promised, planned, and with whom; in any inflection and spelling. */
export async function findContacts(
  actor: Actor,
  { words, addressee, kind }: Omit<ContactSearch, 'receipt'>,
): Promise<FoundContacts> {
  const conditions = [
    words &&
      Prisma.sql`c.id in (select "contactId" from heed."ContactWords" where words @@ ${await asked(words)})`,
    addressee && Prisma.sql`c."addresseeId" = (select id from heed."Addressee" where slug = ${addressee})`,
    kind && Prisma.sql`c.kind = ${kind}::heed."ContactKind"`,
  ].flatMap((condition) => condition || [])
  const isAsked = conditions.length > 0
  if (!isAsked || !can(actor, 'readStaff')) return { isAsked, contacts: [], isMore: false }
  const rows = await db().$queryRaw`select c.id from heed."Contact" c
    where ${Prisma.join(conditions, ' and ')}
      and not exists (select from heed."Contact" later where later."replacesId" = c.id)
    order by c."happenedOn" desc, c."recordedAt" desc, c.id desc limit ${MOST + 1}`
  const ids = z.array(z.object({ id: z.string() })).parse(rows)
  const contacts = await contactsNamed(
    actor,
    ids.slice(0, MOST).map(({ id }) => id),
  )
  return { isAsked, contacts, isMore: ids.length > MOST }
}

/** What is no word that can be looked for finds nothing. */
async function asked(words: string): Promise<Prisma.Sql> {
  const rows = await db().$queryRaw`select search.asked(${words}, true)::text as asked`
  const [read] = z.array(z.object({ asked: z.string().nullable() })).parse(rows)
  return Prisma.sql`${read?.asked ?? ''}::tsquery`
}
