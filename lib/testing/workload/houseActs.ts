import { randomUUID } from 'node:crypto'
import { assign } from '@/lib/assignments/commands'
import { handOver } from '@/lib/assignments/commands/handOver'
import { markOf } from '@/lib/assignments/queries/handover'
import { db } from '@/lib/core/db'
import { keepCheckpoint } from '@/lib/ledger/checkpoints'
import { changeOrganisation } from '@/lib/organisation/commands'
import { setFourEyes } from '@/lib/organisation/commands/fourEyes'
import { addPerson } from '@/lib/people/commands'
import { lapseProposals } from '@/lib/proposals/commands/lapse'
import { clear } from '@/lib/publication/clear'
import { releaseDue } from '@/lib/publication/commands'
import { expunge, lookAtExpunging } from '@/lib/publication/expunge'
import { publicationQueue } from '@/lib/publication/queue'
import { publishAgain, publishDraft, retract } from '@/lib/publication/retract'
import { addDraft } from '@/lib/recommendations/commands/addDraft'
import { reword } from '@/lib/recommendations/commands/reword'
import { A_JOB } from '../actors'
import { versionOf } from '../assigned'
import { day } from '../recorded'
import { anEdit, SOME_WORDS } from '../words'
import type { Act } from './act'

export const assignOne: Act = async ({ actor, ground, random, receipt }) => {
  const personId = random.isLucky(0.2) ? null : random.pick(ground.people).id
  const who = random.isLucky(0.5) ? { owner: personId } : { deputy: personId }
  const ref = random.pick(ground.refs)
  const read = { version: await versionOf(ref), effectiveOn: day(-random.below(60)) }
  return () => assign(actor, { ref, receipt, ...read, ...who })
}

export const handOverAll: Act = async ({ actor, ground, random, receipt }) => {
  const [from, to] = [random.pick(ground.people), random.pick(ground.people)]
  const filter = { owner: from.id }
  const which = { mark: await markOf(actor, filter) }
  const given = { filter, which, duty: 'OWNER', personId: to.id, effectiveOn: day(-random.below(9)) } as const
  return () => handOver(actor, { receipt, ...given, ...(random.isLucky(0.5) && { otherwise: 'SKIP' }) })
}

export const draftOne: Act = async ({ actor, random, receipt }) => {
  const document = await db().document.findFirstOrThrow()
  const addressee = await db().addressee.findFirstOrThrow()
  const said = {
    ...SOME_WORDS,
    title: `Draft ${random.below(1000)}`,
    ...{ themes: [], demands: [], addressees: [addressee.slug], documentSlug: document.slug },
  }
  return random.isLucky(0.2) ? () => addDraft(actor, { receipt, ...said }) : null
}

export const rewordOne: Act = async ({ actor, ground, random, receipt }) => {
  const isUrgent = random.isLucky(0.5)
  const input = await anEdit(random.pick(ground.refs), {
    ...{ receipt, hasLooked: true, statement: `Somebody should do it by ${2030 + random.below(9)}.` },
    ...(isUrgent
      ? { priority: 'HIGH', priorityReason: 'It is late.' }
      : { priority: 'NORMAL', priorityReason: null }),
  })
  return random.isLucky(0.3) ? () => reword(actor, input) : null
}

export const publishOne: Act = async ({ actor, random, receipt }) => {
  const drafts = await db().recommendation.findMany({
    where: { isDraft: true },
    select: { ref: true, version: true },
  })
  if (drafts.length === 0) return null
  const { ref, version } = random.pick(drafts)
  return () => publishDraft(actor, { receipt, ref, version, hasLooked: true })
}

export const retractOne: Act = async ({ actor, ground, random, receipt }) => {
  const ref = random.pick(ground.refs)
  const row = await db().recommendation.findUniqueOrThrow({ where: { ref } })
  if (row.retractedBecause !== null) return () => publishAgain(actor, { receipt, ref })
  return random.isLucky(0.3)
    ? () => retract(actor, { receipt, ref, reason: 'It names somebody.', hasLooked: true })
    : null
}

export const clearSome: Act = async ({ actor, random, receipt }) => {
  const { waiting } = await publicationQueue(actor)
  const items = random.some(
    waiting.flatMap((one) => one.items),
    4,
  )
  if (items.length === 0) return null
  const isPublic = random.isLucky(0.7)
  const seen = items.map(({ noun, key, field, textSha256 }) => ({ noun, key, field, textSha256 }))
  return () =>
    clear(actor, { receipt, items: seen, isPublic, reason: isPublic ? null : 'A name.', hasLooked: true })
}

export const changeHouse: Act = async ({ actor, random, receipt }) => {
  const { version, contact, about, hotline, timeZone, publicSite, holdsEverything } =
    await db().organisation.findUniqueOrThrow({
      where: { id: 1 },
    })
  const name = `Heed ${random.below(100)}`
  const takeBackMinutes = random.below(2)
  const kept = { contact, about, hotline, timeZone, publicSite, holdsEverything, takeBackMinutes }
  return random.isLucky(0.2) ? () => changeOrganisation(actor, { receipt, version, name, ...kept }) : null
}

/** Now and then, so that there is something left. */
export const expungeOne: Act = async ({ actor, random, receipt }) => {
  if (!random.isLucky(0.3)) return null
  const noun = random.pick(['entry', 'evidence', 'comment', 'contact', 'criterion', 'proposal'] as const)
  const ids = await idsOf(noun)
  if (ids.length === 0) return null
  const key = random.pick(ids)
  return () => expunge(actor, { receipt, noun, key })
}

export const lookAtOne: Act = async ({ actor, random, receipt }) => {
  const ids = (await db().expunging.findMany({ select: { id: true } })).map(({ id }) => id)
  if (ids.length === 0) return null
  const id = random.pick(ids)
  return () => lookAtExpunging(actor, { receipt, id })
}

type Removed = 'entry' | 'evidence' | 'comment' | 'contact' | 'criterion' | 'proposal'

async function idsOf(noun: Removed): Promise<string[]> {
  const select = { select: { id: true } } as const
  const rows = {
    entry: () => db().statusEntry.findMany(select),
    evidence: () => db().evidence.findMany(select),
    comment: () => db().comment.findMany(select),
    contact: () => db().contact.findMany(select),
    criterion: () => db().criterion.findMany(select),
    proposal: () => db().proposal.findMany(select),
  }
  return (await rows[noun]()).map(({ id }) => id)
}

export const switchFourEyes: Act = async ({ actor, random, receipt }) =>
  random.isLucky(0.3) ? () => setFourEyes(actor, { receipt, isFourEyes: random.isLucky(0.5) }) : null

export const addOnePerson: Act = async ({ actor, random, receipt }) => {
  const given = { name: 'Somebody new', email: `${randomUUID()}@heed.test`, roles: ['viewer' as const] }
  return random.isLucky(0.1) ? () => addPerson(actor, { receipt, ...given }) : null
}

export const releaseWhatIsDue: Act = async () => () => releaseDue(A_JOB)

export const keepOneCheckpoint: Act = async () => () => keepCheckpoint(new Date())

export const letLapse: Act = async () => () => lapseProposals(A_JOB)
