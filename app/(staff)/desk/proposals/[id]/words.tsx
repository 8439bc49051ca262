import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { entryWords } from '@/components/timeline/entryWords'
import type { PersonActor } from '@/lib/access/policy'
import { addressees } from '@/lib/asks/queries/addressees'
import type { OpenAsk } from '@/lib/asks/queries/open'
import { recommendationRef } from '@/lib/recommendations/queries/scoped'
import { formatDate } from '@/lib/workflow/formatDate'
import type { Request } from '@/lib/workflow/request'

/** The entry that a correction mends: “In progress”, 3 May 2026. */
export function correctedWords({ moments }: Pick<OpenAsk, 'moments'>, { entryId }: Request): string {
  const moment = moments.find(({ entry }) => entry.id === entryId)
  if (!moment) return 'that it mends'
  const { effectiveOn, precision } = moment.entry
  return `“${entryWords({ ...moment, moved: null })}”, ${formatDate(effectiveOn, precision)}`
}

/** What takes its place, by its name; an instrument is named with what is said. */
export async function successorLink(actor: PersonActor, request: Request): Promise<ReactNode> {
  const { successor } = request.verb === 'correct' ? (request.replacement ?? {}) : request
  if (!successor?.id) return null
  if (successor.kind === 'ADDRESSEE')
    return (await addressees(actor)).find(({ value }) => value === successor.id)?.label ?? null
  const ref = await recommendationRef(actor, successor.id)
  return ref && <a href={desk.recommendation(ref)}>{ref}</a>
}
