import { z } from 'zod'
import { pile, recordInput } from '@/lib/asks/schema'
import { checklistInput } from '@/lib/checklists/schema'
import { readAddress, type Given } from '@/lib/core/address'
import { calendarDate } from '@/lib/core/dates'
import { checkbox } from '@/lib/core/text'
import { changeSchema } from '@/lib/workflow/request'
import { isMonday } from './rules'

/** More than anybody looks at in a week. */
const MOST_A_WEEK = 500
const NUMBER = `Give a number from 1 to ${MOST_A_WEEK}, or leave it empty.`
const NOBODY = 'Say for one person at least how many a week.'

/** Who takes the first look at what nobody has looked at, so many a week each. */
export const dealInput = z.strictObject({
  receipt: z.uuid(),
  /** By person. */
  perWeek: z
    .record(z.uuid(), z.coerce.number(NUMBER).int(NUMBER).min(1, NUMBER).max(MOST_A_WEEK, NUMBER), NOBODY)
    .refine((hands) => Object.keys(hands).length > 0, NOBODY),
  from: calendarDate.refine(isMonday, 'Choose a Monday.'),
  /** Of one document only. */
  document: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/, 'This document is not known.')
    .optional(),
  /** What was dealt before and is not checked yet is dealt anew. */
  isAnew: checkbox,
})
export type DealInput = z.infer<typeof dealInput>

/** `lookFirst`: nothing is dealt, it is only said who would get how many. */
export const dealForm = dealInput.extend({ lookFirst: checkbox })

export const passInput = z.strictObject({
  receipt: z.uuid(),
  askId: z.uuid(),
  /** Who had it when the form was opened. */
  holderId: z.uuid(),
  /** Nobody, where it is given up. */
  personId: z.uuid().optional(),
})
export type PassInput = z.infer<typeof passInput>

/** All open cards of one person, to somebody else or to nobody. */
export const handOnInput = z.strictObject({
  receipt: z.uuid(),
  holderId: z.uuid('Choose whose cards.'),
  personId: z.union([z.uuid(), z.literal('NOBODY')], 'Choose who looks instead.'),
})
export type HandOnInput = z.infer<typeof handOnInput>

/** What is due for another look, or nobody's yet; without, or by `mine`, one's own first looks as long as there are any. */
const which = pile.optional()

const cardQuery = z.strictObject({
  which,
  /** This one, whoever has it. */
  ask: z.uuid().optional(),
  /** The next one after this. */
  after: z.uuid().optional(),
  /** What has just been recorded, taken back, or recorded by a colleague meanwhile. */
  did: z.uuid().optional(),
  undone: z.uuid().optional(),
  /** What waits for a second person since. */
  proposed: z.uuid().optional(),
  faster: z.uuid().optional(),
})
export type CardQuery = z.infer<typeof cardQuery>

export function readCardQuery(given: Given): CardQuery {
  return readAddress(cardQuery, given).query
}

/** A look that found nothing; or where one searches, to be kept. */
export const cardForm = z.strictObject({
  receipt: z.uuid(),
  askId: z.uuid(),
  version: recordInput.shape.version,
  verb: z.enum(['recordNoAction', 'reconfirm']),
  searched: changeSchema.shape.searched,
  addressee: checklistInput.shape.addressee,
  checklistVersion: checklistInput.shape.version.optional(),
  keep: checkbox,
  which,
})
export type CardForm = z.infer<typeof cardForm>

export const undoForm = z.strictObject({
  receipt: z.uuid(),
  askId: z.uuid(),
  version: recordInput.shape.version,
  entryId: z.uuid(),
  which,
})
