import { can, type Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { changeWords, slugOf } from '@/lib/wordings/commands/changeWords'
import { demandWordsOf, refsIn, type DemandWords } from './rules'
import type { AddDemandInput, ChangeDemandInput } from './schema'

/** What several documents ask: nobody is said to ask it yet. Throws Forbidden or Refused. */
export async function addDemand(actor: Actor, { receipt, ...words }: AddDemandInput): Promise<string> {
  if (actor.kind !== 'person' || !can(actor, 'addRecommendation'))
    throw new Forbidden('Your role does not add demands. Ask an editor or a lead.')
  const slug = slugOf(null, words.title)
  const subject = await write(
    actor,
    async (tx) => {
      if (slug === '') throw refused('title', 'A title needs letters or digits.')
      if (await tx.demand.findUnique({ where: { slug } }))
        throw refused('title', `“${words.title}” is in the list already.`)
      await tx.demand.create({ data: { slug, ...words } })
      return { event: 'demand.added', subject: `demand/${slug}` }
    },
    { receipt },
  )
  return (subject ?? '').replace('demand/', '')
}

/** A lead or an admin says what is asked, and by which recommendations. Throws what changeWords throws. */
export async function changeDemand(actor: Actor, input: ChangeDemandInput): Promise<void> {
  const { slug, receipt, version, was, theirs, because, hasLooked, ...words } = input
  await changeWords<DemandWords>(actor, { receipt, version, was, theirs, because, hasLooked }, words, {
    subject: `demand/${slug}`,
    find: async (tx) => {
      const row = await tx.demand.findUnique({ where: { slug }, include: { recommendations: true } })
      return (
        row && { noun: 'DEMAND', key: row.id, version: row.version, now: demandWordsOf(row), isPublic: true }
      )
    },
    texts: ['title', 'statement'],
    say: async (tx, { key, said: { title, statement, recommendations } }) => {
      const asking = (await named(tx, refsIn(recommendations))).map(({ id }) => ({ id }))
      await tx.demand.update({
        where: { id: key },
        data: { title, statement, recommendations: { set: asking }, version: { increment: 1 } },
      })
    },
    released: async (tx, { now, said, changed }) => {
      const [was, are] = [refsIn(now.recommendations), refsIn(said.recommendations)]
      const all = [...new Set([...was, ...are])]
      const moved = all.filter((ref) => !was.includes(ref) || !are.includes(ref))
      const shown = { ref: { in: changed.includes('title') ? all : moved }, isDraft: false }
      const rows = await tx.recommendation.findMany({ where: shown, select: { ref: true } })
      return [`demand/${slug}`, ...rows.map(({ ref }) => `recommendation/${ref}`)]
    },
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
