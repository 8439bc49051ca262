import { z } from 'zod'
import { readAddress, type Given } from '@/lib/core/address'
import { optional, paragraphs } from '@/lib/core/text'

/** How many addressees a page lists. */
export const PAGE_SIZE = 50

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/, 'This addressee is not known.')
const LOST = 'The form has lost its version. Load the page again.'

/** Where we search for what an addressee did; nothing: no checklist any more. */
export const checklistInput = z.strictObject({
  receipt: z.uuid(),
  addressee: slug,
  /** As it was read: 0 where none was kept so far. */
  version: z.coerce.number(LOST).int(LOST).min(0, LOST),
  text: optional(paragraphs('Say where you search.', 2000)),
})
export type ChecklistInput = z.infer<typeof checklistInput>

/** With the page that the form stands on, to go back to. */
export const checklistForm = checklistInput.extend({ from: z.enum(['checklists', 'nothingNew']) })

const checklistsQuery = z.strictObject({
  /** The one to edit. */
  addressee: slug.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  done: z.enum(['kept']).optional(),
})

export function readChecklistsQuery(given: Given) {
  return readAddress(checklistsQuery, given).query
}
