import { comment, putAside } from '@/lib/comments/commands'
import { correctContact, takeStep } from '@/lib/contacts/commands/correct'
import { recordContact } from '@/lib/contacts/commands/record'
import { db } from '@/lib/core/db'
import { aCall, aLetter } from '../contacts'
import type { Act } from './act'

export const commentOne: Act = async ({ actor, ground, random, receipt }) => {
  const ref = random.pick(ground.refs)
  const named = random.isLucky(0.5) ? ` for @${random.pick(ground.people).id}` : ''
  return () => comment(actor, { ref, receipt, body: `Note ${random.below(1000)}${named}` })
}

export const putOneAside: Act = async ({ actor, receipt }) => {
  const mention = await db().commentMention.findFirst({ where: { personId: actor.id, aside: null } })
  return mention && (() => putAside(actor, { commentId: mention.commentId, receipt }))
}

export const callOne: Act = async ({ actor, ground, random, receipt }) => {
  const call = await aCall(actor, random.pick(ground.askIds), {
    receipt,
    said: `Soon, in ${random.below(100)} days.`,
  })
  return () => recordContact(actor, call)
}

/** Now and then without its proof, or about what is asked of somebody else. */
export const sendLetter: Act = async ({ actor, ground, random, receipt }) => {
  const askIds = [random.pick(ground.askIds), ...(random.isLucky(0.3) ? [random.pick(ground.askIds)] : [])]
  const letter = await aLetter(actor, [...new Set(askIds)], { receipt })
  const { url: _url, ...unproven } = letter
  return () => recordContact(actor, random.isLucky(0.8) ? letter : unproven)
}

export const correctOneContact: Act = async ({ actor, random, receipt }) => {
  const contacts = await db().contact.findMany({ where: { replacedBy: null }, include: { asks: true } })
  if (contacts.length === 0) return null
  const { id: contactId, asks } = random.pick(contacts)
  const call = await aCall(actor, asks[0]?.askId ?? '', { receipt })
  const { addressee: _addressee, isAwaited: _isAwaited, ...facts } = call
  return () => correctContact(actor, { ...facts, contactId, because: 'It was said otherwise.' })
}

export const takeOneStep: Act = async ({ actor, random, receipt }) => {
  const promised = await db().contact.findMany({ where: { nextStep: { not: null }, stepDone: null } })
  if (promised.length === 0) return null
  const { id: contactId } = random.pick(promised)
  return () => takeStep(actor, { contactId, receipt })
}
