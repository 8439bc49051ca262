import { can, type Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { openUntil } from '@/lib/evidence/queries/openings'
import { FIRST_CRITERION } from '@/lib/recommendations/commands/addDraft'
import { REMOVED } from './clearable'
import { reachOf, type Reach } from './reach'
import { wordsOf, type Word } from './removableWords'
import type { Expungeable } from './schema'

export type Removable = {
  noun: Expungeable
  key: string
  ref: string
  title: string
  /** Of a handover note, where else the same act wrote it: it goes there, too. */
  also: string[]
  /** What is there now. Null where it is sealed and this person has not opened it, or may not. */
  words: Word[] | null
  reach: Reach
}

/**
 * On which recommendation a thing stands, the words that would be removed, and wherever they are repeated. Throws
 * NotFound, also for whoever does not remove anything.
 */
export async function removable(actor: Actor, noun: Expungeable, key: string): Promise<Removable> {
  const found = can(actor, 'expunge') ? await recommendationsOf(noun, key) : []
  const [first] = found
  if (!first) throw new NotFound('There is no such thing to remove.')
  const { words, own } = await wordsOf(noun, key)
  const also = noun === 'assignment' ? await alsoHanded(own, first.id) : []
  const texts = [...new Set(words.map(({ text }) => text))].filter(
    (text) => !['', REMOVED, FIRST_CRITERION].includes(text.trim()),
  )
  return {
    ...{ noun, key, ref: first.ref, title: first.title },
    also: also.map(({ ref }) => ref),
    words: (await isClosed(actor, own)) ? null : words.filter(({ text }) => texts.includes(text)),
    reach: await reachOf({
      recommendations: [...found, ...also],
      texts,
      own: noun === 'recommendation' ? [first.ref] : own,
    }),
  }
}

/** Where it stands: evidence may serve several. */
export function recommendationsOf(noun: Expungeable, key: string) {
  return db().recommendation.findMany({ where: whereOf(noun, key), ...columns })
}

const columns = {
  orderBy: { ref: 'asc' },
  select: { id: true, ref: true, title: true, parentId: true },
} as const

/** The other recommendations that the same act handed over with the same note. */
function alsoHanded(assignmentIds: readonly string[], notId: string) {
  const where = { assignments: { some: { id: { in: [...assignmentIds] } } }, NOT: { id: notId } }
  return db().recommendation.findMany({ where, ...columns })
}

/** Sealed evidence is read by whoever has opened it, which is recorded. */
async function isClosed(actor: Actor, ids: readonly string[]): Promise<boolean> {
  const sealed = await db().evidence.findMany({ where: { id: { in: [...ids] }, visibility: 'SEALED' } })
  const opened = await Promise.all(sealed.map(({ id }) => openUntil(actor, id, new Date())))
  return opened.some((until) => until === null)
}

function whereOf(noun: Expungeable, id: string) {
  const onAsk = {
    entry: { entries: { some: { id } } },
    proposal: { proposals: { some: { id } } },
    evidence: { evidence: { some: { evidenceId: id } } },
    criterion: { criteria: { some: { id } } },
    contact: { contacts: { some: { contactId: id } } },
  } as const
  const own = {
    comment: { comments: { some: { id } } },
    assignment: { assignments: { some: { id } } },
    recommendation: { id },
  } as const
  return noun === 'comment' || noun === 'assignment' || noun === 'recommendation'
    ? own[noun]
    : { asks: { some: onAsk[noun] } }
}
