import { can, type Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { enqueue } from '@/lib/outbox/enqueue'
import type { Said } from '../rules'
import type { Edit } from '../schema'
import { keepWording, settled, type Worded } from './keep'
import { refuseMarked } from './refuseMarked'

type Row<Words> = Worded & { now: Words; isPublic: boolean }
type Change<Words> = { key: string; now: Words; said: Words; changed: readonly string[] }

/** What a noun of the library says of itself: how it is found and said, which of its texts people wrote, what it is released with. */
export type Ways<Words extends Said> = {
  /** As the ledger names it: `document/cfr-release`. */
  subject: string
  find: (tx: Transaction) => Promise<Row<Words> | null>
  texts: readonly (keyof Words & string)[]
  say: (tx: Transaction, change: Change<Words>) => Promise<void>
  released: (tx: Transaction, change: Change<Words>) => Promise<string[]>
}

/** May this actor change it? What the public may have read, a lead or an admin; anything else also whoever adds it. */
export function canChangeWords(actor: Actor, isPublic: boolean): boolean {
  return can(actor, 'manageVocabulary') || (!isPublic && can(actor, 'addRecommendation'))
}

/**
 * Says a document, an addressee or a demand in other words, and keeps those that stood there. Throws NotFound, Forbidden,
 * Conflict (a colleague changed it since the form was opened) or Refused.
 */
export async function changeWords<Words extends Said>(
  actor: Actor,
  { hasLooked, ...edit }: Edit & { hasLooked: boolean },
  typed: Words,
  { subject, find, texts, say, released }: Ways<Words>,
): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'readStaff')) throw new Forbidden('Only our staff change this.')
  await write(
    actor,
    async (tx, at) => {
      const row = await find(tx)
      if (!row) throw new NotFound('This does not exist.')
      if (!canChangeWords(actor, row.isPublic))
        throw new Forbidden('The public reads this: a lead or an admin changes it.')
      const { said, changed } = settled(row, edit, typed)
      if (changed.length === 0) return null
      const written = texts.flatMap((name) => (changed.includes(name) ? String(said[name] ?? '') : []))
      if (row.isPublic) await refuseMarked(tx, written, hasLooked)
      await keepWording(tx, actor, row, { changed, because: edit.because, at })
      const change = { key: row.key, now: row.now, said, changed }
      await say(tx, change)
      const keys = row.isPublic ? await released(tx, change) : []
      await enqueue(
        tx,
        keys.map((key) => ({ topic: 'release', key, dueAt: at })),
      )
      return { event: `${subject.split('/')[0]}.changed`, subject }
    },
    { receipt: edit.receipt, about: subject },
  )
}

/** For a form's `slug`: what was typed, or the words of a title. */
export function slugOf(typed: string | null, title: string): string {
  const plain = (typed ?? title).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}
