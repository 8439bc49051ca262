import { z } from 'zod'
import { readAddress, type Given } from '@/lib/core/address'
import { checkbox, line, optional, paragraphs } from '@/lib/core/text'
import { editing } from '@/lib/wordings/schema'
import { pastFields } from '@/lib/workflow/past'
import { IMPLEMENTATIONS, RECORDED_VERIFICATIONS, RESPONSES } from '@/lib/workflow/statuses'
import { Explicitness, Level, Pillar, Priority, Strength } from '@/prisma/generated/enums'

const WHO = 'Choose who must act; “Nobody named” where the document names nobody.'
const PLACE = 'Enter a whole number from 1 to 1,000,000.'
const ref = z.string().max(40)
const ticked = z.array(z.string().max(100)).max(100).default([])

/** What a recommendation says, whoever writes it: a new one, a part, a later wording. */
const wording = {
  title: line('Enter a title.', 120),
  statement: paragraphs('Say what should be done, in our own words.', 1000),
  excerpt: optional(line('Quote its own words.', 300)).refine(
    (text) => (text ?? '').split(/\s+/).length <= 12,
    'Quote at most 12 words, in a row.',
  ),
  locator: line('Say where it stands in the document.', 200),
  explicitness: z.enum(Explicitness, 'Choose how it is said.'),
  strength: z.enum(Strength, 'Choose how it is worded.'),
  pillar: z.enum(Pillar, 'Choose a pillar.'),
  level: z.enum(Level, 'Choose a level.'),
  themes: ticked,
  demands: ticked,
  priority: z.enum(Priority, 'Choose how urgent it is.').default('NORMAL'),
  priorityReason: optional(line('Say why it is urgent.', 300)),
  caution: optional(paragraphs('Say why survivors are wary of it.', 1000)),
}

type Prioritised = { priority: Priority; priorityReason: string | null }

/** A reason and what it is a reason for come together, or not at all. */
function refuseHalfPriority({ priority, priorityReason }: Prioritised, context: z.RefinementCtx): void {
  if ((priority === 'HIGH') === (priorityReason !== null)) return
  const message =
    priority === 'HIGH'
      ? 'Say why it has a high priority.'
      : 'A normal priority has no reason: choose a high one, or empty this.'
  context.addIssue({ code: 'custom', path: ['priorityReason'], message })
}

/** A new recommendation of a document that we hold: a draft until a lead publishes it. */
export const draftInput = z
  .strictObject({
    receipt: z.uuid(),
    documentSlug: z.string('Choose the document.'),
    ...wording,
    addressees: z.array(z.string(), WHO).min(1, WHO),
  })
  .superRefine(refuseHalfPriority)
export type DraftInput = z.infer<typeof draftInput>

/** A part of a compound one, named by its reference. */
export const partInput = z
  .strictObject({ ref, receipt: z.uuid(), ...wording, addressees: draftInput.shape.addressees })
  .superRefine(refuseHalfPriority)
export type PartInput = z.infer<typeof partInput>

/** One more addressee. */
export const requestInput = z.strictObject({
  ref,
  receipt: z.uuid(),
  addressee: z.string('Choose who else must act.'),
})
export type RequestInput = z.infer<typeof requestInput>

export const unarchiveInput = z.strictObject({ ref, receipt: z.uuid() })
export type UnarchiveInput = z.infer<typeof unarchiveInput>
export const archiveInput = unarchiveInput.extend({
  because: line('Say why nobody works on it any more.', 500),
})
export type ArchiveInput = z.infer<typeof archiveInput>

/** Other words for a recommendation, with what they were when the form was opened. */
export const rewordInput = z
  .strictObject({
    ref,
    ...editing,
    ...wording,
    position: z.coerce.number(PLACE).int(PLACE).min(1, PLACE).max(1_000_000, PLACE),
    hasLooked: checkbox,
  })
  .superRefine(refuseHalfPriority)
export type RewordInput = z.infer<typeof rewordInput>

/** In days: what is to be looked at by then is due soon. */
export const SOON = 14

/** How many rows a page of a list has. */
export const PAGE_SIZE = 50

/** A list counts no further, and ranks no more than these. */
export const MOST_COUNTED = 10_000

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)

/** Whatever somebody looks for: too long is cut, and what no text can hold finds nothing instead of everything. */
const text = z
  .string()
  .transform((typed) =>
    typed
      .trim()
      .slice(0, 200)
      .replace(/[\0\p{Surrogate}]/gu, '\u{FFFD}'),
  )
  .pipe(z.string().min(1))

/** Which recommendations a list of the desk shows; every view has an address. */
export const listFilter = z.strictObject({
  text: text.optional(),
  status: z.enum(IMPLEMENTATIONS).optional(),
  /** Of at least one of its requests. */
  response: z.enum(RESPONSES).optional(),
  verification: z.enum(RECORDED_VERIFICATIONS).optional(),
  /** `left`: somebody who has left, until it has somebody new. */
  owner: z.union([z.enum(['me', 'nobody', 'left']), z.uuid()]).optional(),
  /** As what they look after it; either without. */
  duty: z.enum(['OWNER', 'DEPUTY']).optional(),
  /** Owner or deputy is in it; `mine`: in one of one's own teams. */
  team: z.union([z.enum(['mine']), z.uuid()]).optional(),
  /** The day for the next look has passed, for at least one of its requests. */
  overdue: z.enum(['yes']).optional(),
  /** Nobody has looked for one and a half times as long as one should, at one of its requests at least. */
  stale: z.enum(['yes']).optional(),
  /** Whoever looks follows it, or looks after it. */
  followed: z.enum(['yes']).optional(),
  /** One of its requests was promised or begun, and has not moved for twice as long as one looks again. */
  stalled: z.enum(['yes']).optional(),
  /** One of its requests is to be looked at within two weeks. */
  due: z.enum(['soon']).optional(),
  draft: z.enum(['only', 'without']).optional(),
  /** What nobody works on any more is left out unless it is asked for. */
  archived: z.enum(['only']).optional(),
  document: slug.optional(),
  addressee: slug.optional(),
  theme: slug.optional(),
  pillar: z.enum(Pillar).optional(),
  level: z.enum(Level).optional(),
  priority: z.enum(Priority).optional(),
  demand: slug.optional(),
  sort: z.enum(['review', 'recorded', 'title']).optional(),
  /** As it was on a day, as we knew it on a day: the present without. */
  ...pastFields,
})
export type ListFilter = z.infer<typeof listFilter>

/** What can be chosen from, each choice with a count of what it leaves. */
export const FACETS = [
  'status',
  'response',
  'verification',
  'owner',
  'team',
  'overdue',
  'stale',
  'followed',
  'stalled',
  'due',
  'draft',
  'document',
  'addressee',
  'theme',
  'pillar',
  'level',
  'priority',
  'demand',
] as const satisfies readonly (keyof ListFilter)[]
export type FacetName = (typeof FACETS)[number]

export type Sort = NonNullable<ListFilter['sort']>

/** Where a page of a list ends: the next one begins after it, whatever has been added before. */
const place = z
  .string()
  .max(500)
  .regex(/^\d{1,9}~[^~\0\p{Surrogate}]{1,50}~[^\0\p{Surrogate}]*$/u)

const listQuery = listFilter.extend({ after: place.optional() })
export type ListQuery = z.infer<typeof listQuery>

/** What an address of the list asks for, and what of it is not understood. */
export function readListQuery(given: Given) {
  return readAddress(listQuery, given)
}

/** `?status=IN_PROGRESS`; empty for everything. `after`: the place where the page before it ended. */
export function listAddress(filter: ListFilter, after?: string): string {
  const search = new URLSearchParams()
  for (const key of listFilter.keyof().options) if (filter[key] !== undefined) search.set(key, filter[key])
  if (after !== undefined) search.set('after', after)
  return `/desk/recommendations${search.size === 0 ? '' : `?${search}`}`
}
