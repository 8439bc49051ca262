import { z } from 'zod'
import { readAddress, type Given } from '@/lib/core/address'
import { line, paragraphs } from '@/lib/core/text'
import { pastFields } from '@/lib/workflow/past'
import { IMPLEMENTATIONS, RECORDED_VERIFICATIONS, RESPONSES } from '@/lib/workflow/statuses'
import { Explicitness, Level, Pillar, Priority, Strength } from '@/prisma/generated/enums'

const WHO = 'Choose who must act; “Nobody named” where the document names nobody.'

/** A new recommendation of a document that we hold: a draft until a lead publishes it. */
export const draftInput = z.strictObject({
  receipt: z.uuid(),
  documentSlug: z.string('Choose the document.'),
  title: line('Enter a title.', 120),
  statement: paragraphs('Say what should be done, in our own words.', 1000),
  excerpt: z
    .string()
    .trim()
    .refine((text) => text.split(/\s+/).length <= 12, 'Quote at most 12 words, in a row.')
    .optional(),
  locator: line('Say where it stands in the document.', 200),
  explicitness: z.enum(Explicitness, 'Choose how it is said.'),
  strength: z.enum(Strength, 'Choose how it is worded.'),
  pillar: z.enum(Pillar, 'Choose a pillar.'),
  level: z.enum(Level, 'Choose a level.'),
  themes: z.array(z.string()),
  addressees: z.array(z.string(), WHO).min(1, WHO),
})
export type DraftInput = z.infer<typeof draftInput>

/** As a form sends it: a list without a tick is not sent at all. */
export const draftForm = draftInput.extend({
  themes: draftInput.shape.themes.default([]),
})

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
  draft: z.enum(['only', 'without']).optional(),
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
