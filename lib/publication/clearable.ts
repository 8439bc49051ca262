import type { HeldEntry } from '@/lib/asks/rules'
import { sha256 } from '@/lib/core/canonical'
import { isVisible } from '@/lib/core/text'
import type { PublishedSaid } from '@/lib/progress/schema'
import { FIRST_CRITERION } from '@/lib/recommendations/commands/addDraft'
import type { ClearedNoun } from '@/prisma/generated/enums'

/** One text, or file, of ours that the public reads once a lead has said so. */
export type Clearable = { noun: ClearedNoun; key: string; field: string; text: string }

/** A lead's word: what it was said of, and whether that is public; why not, where it stays inside. */
export type Decision = {
  id: string
  textSha256: string
  isPublic: boolean
  reason: string | null
  authorId: string
  recordedAt: Date
}

/** The newest word of a lead on each field. */
export type Clearances = ReadonlyMap<string, Decision>

/** A clearance counts for the very text that it was said of. */
export function isCleared(clearances: Clearances, clearable: Clearable): boolean {
  return decisionOn(clearances, clearable)?.isPublic === true
}

/** A lead's newest word on this very text; null while nobody has said one. */
export function decisionOn(clearances: Clearances, clearable: Clearable): Decision | null {
  const said = clearances.get(nameOf(clearable))
  return said?.textSha256 === sha256(clearable.text) ? said : null
}

/** What stands where words were removed for safety: nothing that anybody need decide about. */
export const REMOVED = 'Removed for safety'

export function nameOf({ noun, key, field }: Omit<Clearable, 'text'>): string {
  return `${noun}/${key}/${field}`
}

/** What was said with an entry, by the fields that the public reads. What was wrong stays with us. */
export function textsOfEntry({
  id,
  said,
  verifierSentence,
}: Pick<HeldEntry, 'id' | 'said' | 'verifierSentence'>): Clearable[] {
  const texts: Record<keyof PublishedSaid, string | null | undefined> = {
    sentence: said.sentence,
    publicSentence: said.publicSentence,
    searched: said.searched,
    words: said.words,
    remainder: said.remainder,
    lost: said.lost,
    reason: said.reason,
    risk: said.risk,
    answer: said.answer,
    instrument: said.successor?.title,
    verifierSentence,
  }
  return Object.entries(texts).flatMap(([field, text]) =>
    text && isVisible(text) ? [{ noun: 'ENTRY', key: id, field, text }] : [],
  )
}

/** Where everything is held, an entry waits as a whole. Its codes never change, so its identity stands for them. */
export function statusOf({ id }: { id: string }): Clearable {
  return { noun: 'ENTRY', key: id, field: 'status', text: id }
}

export function titleOf({ id, title }: { id: string; title: string }): Clearable {
  return { noun: 'EVIDENCE', key: id, field: 'title', text: title }
}

/** The copy without metadata, by its hash. */
export function fileOf({ id }: { id: string }, copy: { sha256: string }): Clearable {
  return { noun: 'EVIDENCE', key: id, field: 'file', text: copy.sha256 }
}

export function criterionTextOf({ id, text }: { id: string; text: string }): Clearable {
  return { noun: 'CRITERION', key: id, field: 'text', text }
}

/** Where everything is held, an assessment waits too. */
export function assessmentOf({ id }: { id: string }, assessment: { id: string }): Clearable {
  return { noun: 'CRITERION', key: id, field: 'assessment', text: assessment.id }
}

/** The criterion with which every request begins says nothing of anybody. */
export function isFirstCriterion(text: string): boolean {
  return text === FIRST_CRITERION
}
