import { db } from '@/lib/core/db'
import { copiesOf } from './copies'
import type { Expungeable } from './schema'

/** `what`: the name of the field that holds it. */
export type Word = { what: string; text: string }
/** The words of a thing, and the rows that it is made of: with each version of it. */
type Found = { words: Word[]; own: string[] }

/** What the database's function heed.expunge replaces of the thing itself, field by field. */
export function wordsOf(noun: Expungeable, key: string): Promise<Found> {
  return FINDERS[noun](key)
}

const FINDERS: Readonly<Record<Expungeable, (key: string) => Promise<Found>>> = {
  entry: async (id) => {
    const row = await db().statusEntry.findUnique({ where: { id }, include: { proposal: true } })
    return found(
      [id, row?.proposalId],
      [
        ...saidIn(row?.said),
        ['verifierSentence', row?.verifierSentence],
        ...saidIn(row?.proposal?.requests),
        ...saidIn(row?.proposal?.plan),
        ['returned', row?.proposal?.reason],
      ],
    )
  },
  proposal: async (id) => {
    const row = await db().proposal.findUnique({ where: { id }, include: { entries: true } })
    const entries = row?.entries ?? []
    return found(
      [id, ...entries.map((entry) => entry.id)],
      [
        ...saidIn(row?.requests),
        ...saidIn(row?.plan),
        ['returned', row?.reason],
        ...entries.flatMap((entry) => [
          ...saidIn(entry.said),
          pair('verifierSentence', entry.verifierSentence),
        ]),
      ],
    )
  },
  evidence: async (id) => {
    const rows = await versionsOf(id, (ids) =>
      db().evidence.findMany({
        where: { OR: [{ id: { in: ids } }, { replacesId: { in: ids } }] },
        include: { withdrawal: true },
      }),
    )
    return found(
      rows.map((row) => row.id),
      rows.flatMap((row) => [
        pair('title', row.title),
        pair('url', row.url),
        pair('archiveUrl', row.archiveUrl),
        pair('fileName', row.fileName),
        pair('replacedBecause', row.replacedBecause),
        pair('withdrawn', row.withdrawal?.reason),
      ]),
    )
  },
  criterion: async (id) => {
    const rows = await versionsOf(id, (ids) =>
      db().criterion.findMany({
        where: { OR: [{ id: { in: ids } }, { replacesId: { in: ids } }] },
        include: { assessments: true },
      }),
    )
    return found(
      rows.flatMap((row) => [row.id, ...row.assessments.map((one) => one.id)]),
      rows.flatMap((row) => [
        pair('text', row.text),
        pair('howToVerify', row.howToVerify),
        ...row.assessments.map(({ note }) => pair('note', note)),
      ]),
    )
  },
  comment: async (id) => found([id], [['body', (await db().comment.findUnique({ where: { id } }))?.body]]),
  assignment: async (id) =>
    found(await copiesOf(db(), id), [
      ['handover', (await db().assignment.findUnique({ where: { id } }))?.note],
    ]),
  contact: async (id) => {
    const rows = await versionsOf(id, (ids) =>
      db().contact.findMany({
        where: { OR: [{ id: { in: ids } }, { replacesId: { in: ids } }] },
      }),
    )
    const offices = await db().addressee.findMany({ where: { name: { in: rows.map(({ whom }) => whom) } } })
    const isNobodys = (whom: string) => offices.some(({ name }) => name === whom)
    return found(
      rows.map((row) => row.id),
      rows.flatMap((row) => [
        pair('whom', isNobodys(row.whom) ? null : row.whom),
        pair('saidThere', row.said),
        pair('promised', row.promised),
        pair('nextStep', row.nextStep),
        pair('replacedBecause', row.replacedBecause),
      ]),
    )
  },
  recommendation: async (id) => {
    const row = await db().recommendation.findUnique({ where: { id } })
    const earlier = await db().wording.findMany({ where: { noun: 'RECOMMENDATION', key: id } })
    return found(
      [id],
      [
        ['title', row?.title],
        ['statement', row?.statement],
        ['excerpt', row?.excerpt],
        ['locator', row?.locator],
        ['caution', row?.caution],
        ['priorityReason', row?.priorityReason],
        ['retracted', row?.retractedBecause],
        ['archived', row?.archivedBecause],
        ...earlier.flatMap(({ said, because }) => [...saidIn(said), pair('changed', because)]),
      ],
    )
  },
}

type Pair = [what: string, text: string | null | undefined]

function pair(what: string, text: string | null | undefined): Pair {
  return [what, text]
}

/** The same words in two places are said once. */
function found(ids: readonly (string | null | undefined)[], pairs: readonly Pair[]): Found {
  const words = pairs.flatMap(([what, text]) => (text ? [{ what, text }] : []))
  return {
    own: ids.flatMap((id) => id ?? []),
    words: words.filter(({ text }, index) => words.findIndex((one) => one.text === text) === index),
  }
}

/** As heed.is_said has them: keys whose strings are words of people. */
const SAID = new Set(
  (
    'sentence searched remainder lost reason risk words answer wrong publicSentence instrument title verifierSentence ' +
    'statement excerpt locator caution priorityReason'
  ).split(' '),
)

function saidIn(value: unknown): Pair[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'string' ? (SAID.has(key) ? [pair(key, item)] : []) : saidIn(item),
  )
}

type Version = { id: string; replacesId: string | null }

/** Every version, from whichever one is named. */
async function versionsOf<Row extends Version>(
  id: string,
  load: (ids: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  let ids = [id]
  for (;;) {
    const rows = await load(ids)
    const all = [...new Set(rows.flatMap((row) => [row.id, ...(row.replacesId ? [row.replacesId] : [])]))]
    if (all.length === ids.length) return rows
    ids = all
  }
}
