import { can, type Actor } from '@/lib/access/policy'
import { toDate } from '@/lib/core/dates'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { changeWords, slugOf } from '@/lib/wordings/commands/changeWords'
import { addresseeWordsOf, type AddresseeWords } from './rules'
import type { AddAddresseeInput, ChangeAddresseeInput } from './schema'

/** Somebody who must act; resolves with the short name. Throws Forbidden or Refused. */
export async function addAddressee(actor: Actor, { receipt, ...words }: AddAddresseeInput): Promise<string> {
  if (actor.kind !== 'person' || !can(actor, 'addRecommendation'))
    throw new Forbidden('Your role does not add addressees. Ask an editor or a lead.')
  const slug = slugOf(null, words.name)
  const subject = await write(
    actor,
    async (tx) => {
      const there = await tx.addressee.findUnique({ where: { slug } })
      const message = there
        ? `“${there.name}” is in the list already.`
        : slug === ''
          ? 'A name needs letters or digits.'
          : null
      if (message !== null) throw new Refused(message, [{ field: 'name', code: 'TAKEN', message }])
      await tx.addressee.create({ data: { slug, ...columnsOf(words) } })
      return { event: 'addressee.added', subject: `addressee/${slug}` }
    },
    { receipt },
  )
  return (subject ?? '').replace('addressee/', '')
}

/** Throws what changeWords throws. */
export async function changeAddressee(actor: Actor, input: ChangeAddresseeInput): Promise<void> {
  const { slug, receipt, version, was, theirs, because, hasLooked, ...words } = input
  await changeWords<AddresseeWords>(actor, { receipt, version, was, theirs, because, hasLooked }, words, {
    subject: `addressee/${slug}`,
    find: async (tx) => {
      const row = await tx.addressee.findUnique({ where: { slug } })
      if (!row) return null
      const asked = { addresseeId: row.id, recommendation: { isDraft: false } }
      const isPublic = (await tx.ask.count({ where: asked })) > 0
      return { noun: 'ADDRESSEE', key: row.id, version: row.version, now: addresseeWordsOf(row), isPublic }
    },
    texts: ['name'],
    say: async (tx, { key, said }) => {
      await tx.addressee.update({
        where: { id: key },
        data: { ...columnsOf(said), version: { increment: 1 } },
      })
    },
    released: async (tx, { key, changed }) => {
      const named = { isDraft: false, asks: { some: { addresseeId: key } } }
      const rows = changed.includes('name') ? await tx.recommendation.findMany({ where: named }) : []
      return rows.map(({ ref }) => `recommendation/${ref}`)
    },
  })
}

function columnsOf({ endedOn, ...words }: AddresseeWords) {
  return { ...words, endedOn: endedOn === null ? null : toDate(endedOn) }
}
