import { can, type Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { changeWords, slugOf } from '@/lib/wordings/commands/changeWords'
import { demandWordsOf, refsIn, type DemandWords } from './rules'
import type { AddDemandInput, ChangeDemandInput } from './schema'

/** What several documents ask; the public reads of it with the first published one that is said to. Throws Forbidden or Refused. */
export async function addDemand(actor: Actor, { receipt, ...words }: AddDemandInput): Promise<string> {
  if (actor.kind !== 'person' || !can(actor, 'manageVocabulary'))
    throw new Forbidden('Your role does not add demands. Ask a lead or an admin.')
  const slug = slugOf(null, words.title)
  const subject = await write(
    actor,
    async (tx) => {
      const there = await tx.demand.findUnique({ where: { slug } })
      if (there || slug === '') throw refused('title', `“${words.title}” is in the list already, or has no letters.`)
      const { title, statement, recommendations } = words
      const asking = await named(tx, refsIn(recommendations))
      if (asking.some(({ isDraft }) => !isDraft))
        throw refused('recommendations', 'Add it without those that are published, then add them by changing it.')
      await tx.demand.create({ data: { slug, title, statement, recommendations: { connect: asking.map(({ id }) => ({ id })) } } })
      return { event: 'demand.added', subject: `demand/${slug}` }
    },
    { receipt },
  )
  return (subject ?? '').replace('demand/', '')
}

/** Throws what changeWords throws. */
export async function changeDemand(actor: Actor, input: ChangeDemandInput): Promise<void> {
  const { slug, receipt, version, was, theirs, because, hasLooked, ...words } = input
  await changeWords<DemandWords>(actor, { receipt, version, was, theirs, because, hasLooked }, words, {
    subject: `demand/${slug}`,
    find: async (tx) => {
      const row = await tx.demand.findUnique({ where: { slug }, include: { recommendations: true } })
      return row && { noun: 'DEMAND', key: row.id, version: row.version, now: demandWordsOf(row), isPublic: true }
    },
    texts: ['title', 'statement'],
    say: async (tx, { key, said: { title, statement, recommendations } }) => {
      const asking = (await named(tx, refsIn(recommendations))).map(({ id }) => ({ id }))
      await tx.demand.update({
        where: { id: key },
        data: { title, statement, recommendations: { set: asking }, version: { increment: 1 } },
      })
    },
    released: async () => [],
  })
}

async function named(tx: Transaction, refs: readonly string[]) {
  const found = await tx.recommendation.findMany({ where: { ref: { in: [...refs] } } })
  const missing = refs.filter((ref) => !found.some((one) => one.ref === ref))
  if (missing.length > 0) throw refused('recommendations', `There is no ${missing.join(', ')}.`)
  return found
}

function refused(field: string, message: string): Refused {
  return new Refused(message, [{ field, code: 'UNKNOWN_CHOICE', message }])
}
