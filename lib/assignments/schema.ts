import { z } from 'zod'
import { readAddress, type Given } from '@/lib/core/address'
import { calendarDate } from '@/lib/core/dates'
import { checkbox, version } from '@/lib/core/text'
import { PAGE_SIZE, type ListFilter } from '@/lib/recommendations/schema'
import { filterOf, queryOf } from '@/lib/views/schema'

export const DUTIES = ['OWNER', 'DEPUTY'] as const
export type Duty = (typeof DUTIES)[number]

const note = z.string().trim().max(2000, 'Keep the note within 2,000 characters.').optional()
/** No person: nobody does. */
const who = z.uuid().nullable()

/** Who looks after a recommendation from a day on. A duty that is not named stays as it is. */
export const assignInput = z.strictObject({
  ref: z.string(),
  receipt: z.uuid(),
  /** One more than it had assignments when it was read. */
  version,
  owner: who.optional(),
  deputy: who.optional(),
  effectiveOn: calendarDate,
  note,
})
export type AssignInput = z.infer<typeof assignInput>

const CHOOSE = 'Choose who, or that nobody does.'
const chosen = z.union([z.uuid(), z.literal('NOBODY')], { error: CHOOSE })

/** As a form sends it: it has a choice of its own for nobody, so that nobody is never chosen by leaving a field alone. */
export const assignForm = z.strictObject({
  ...assignInput.shape,
  owner: chosen.optional(),
  deputy: chosen.optional(),
})

export function toAssignInput({ owner, deputy, ...form }: z.infer<typeof assignForm>): AssignInput {
  return {
    ...form,
    ...(owner !== undefined && { owner: toWho(owner) }),
    ...(deputy !== undefined && { deputy: toWho(deputy) }),
  }
}

function toWho(choice: z.infer<typeof chosen>): string | null {
  return choice === 'NOBODY' ? null : choice
}

/** As many change hands in one write; more are handed over document by document. */
export const MOST_HANDED_OVER = 5000

/** What becomes of those where the new person has the other duty: they are left alone, or that duty goes on to somebody, or nobody. */
export type Otherwise = 'SKIP' | string | null

/** What one person holds, or all that a list shows, to somebody else; bound to what was read of it. */
export type HandOverInput = {
  receipt: string
  /** Of a person, or of those who have left: what they hold passes on. Of any other list: `duty` is given. */
  filter: ListFilter
  duty: Duty
  /** All of the list, by the mark of what was read; or some. */
  which: { mark: string } | { each: { id: string; version: number }[] }
  personId: string | null
  otherwise?: Otherwise
  effectiveOn: string
  note?: string | undefined
}

const TICK = 'Tick those that you hand over, or choose all of them.'

export const handOverForm = z
  .strictObject({
    receipt: z.uuid(),
    /** The part of the list's address after the question mark. */
    list: z.string().max(2000).default(''),
    which: z.enum(['TICKED', 'ALL'], 'Choose which of them.'),
    tick: z
      .array(z.uuid(), TICK)
      .max(PAGE_SIZE, `Tick at most ${PAGE_SIZE}, and the others after saving.`)
      .default([]),
    version: z.record(z.uuid(), version).optional(),
    mark: z.string().regex(/^[0-9a-f]{64}$/, 'The form lacks what it was made for. Load the page again.'),
    duty: z.enum(DUTIES, 'Choose as what.').default('OWNER'),
    personId: chosen,
    otherwise: z.union([z.uuid(), z.enum(['SKIP', 'NOBODY'])]).optional(),
    effectiveOn: calendarDate,
    note,
    lookFirst: checkbox,
  })
  .refine(({ which, tick }) => which === 'ALL' || tick.length > 0, { path: ['tick'], error: TICK })

export function toHandOverInput(form: z.infer<typeof handOverForm>): HandOverInput {
  const { receipt, list, which, tick, version = {}, mark, duty, otherwise, effectiveOn, note } = form
  const each = [...new Set(tick)].map((id) => ({ id, version: version[id] ?? 0 }))
  return {
    ...{ receipt, duty, effectiveOn, note },
    filter: filterOf(list),
    which: which === 'ALL' ? { mark } : { each },
    personId: toWho(form.personId),
    ...(otherwise !== undefined && { otherwise: otherwise === 'SKIP' ? otherwise : toWho(otherwise) }),
  }
}

const handOverQuery = z.strictObject({
  /** All on the page. */
  tick: z.enum(['all']).optional(),
  /** How many duties have just been handed over, and how many recommendations were left alone. */
  done: z.coerce.number().int().min(0).optional(),
  left: z.coerce.number().int().min(1).optional(),
})
export type HandOverQuery = z.infer<typeof handOverQuery>

/** What the page of a handover is asked besides its list. */
export function readHandOverQuery({ tick, done, left }: Given): HandOverQuery {
  return readAddress(handOverQuery, { tick, done, left }).query
}

/** The list as a handover: `owner` whose, or any other filter. */
export function handOverAddress(
  filter: ListFilter,
  asked: HandOverQuery & { after?: string | undefined } = {},
): string {
  const search = new URLSearchParams(queryOf(filter))
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) search.set(name, String(value))
  return `/desk/handover${search.size === 0 ? '' : `?${search}`}`
}
