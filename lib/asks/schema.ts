import { z } from 'zod'
import { calendarDate } from '@/lib/core/dates'
import { evidenceInput } from '@/lib/evidence/schema'
import { changeSchema } from '@/lib/workflow/request'

/** In a criterion's proof: the evidence that comes along with this very form. */
export const NEW_EVIDENCE = 'new'

/** One wish to record, with the entry that it mends, and what is put in that one's place. */
const request = z.strictObject({
  ...changeSchema.shape,
  entryId: z.uuid().optional(),
  replacement: z.strictObject(changeSchema.shape).nullable().optional(),
})

/** What a person records or proposes about a request. Evidence may come along; it is added and cited in the same write. */
export const recordInput = z.strictObject({
  askId: z.uuid(),
  /** The ask's version as it was read: a stale one is refused. */
  version: z.union(
    [
      z.number().int(),
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ],
    {
      error: 'The form lacks the version that it was made for. Load the page again.',
    },
  ),
  receipt: z.uuid(),
  request,
  /** Decided together with it, as when an entry in its way is corrected. */
  also: request.array().max(5).optional(),
  /** The proposal that this one mends. */
  earlierId: z.uuid().optional(),
  evidence: evidenceInput.optional(),
})
export type RecordInput = z.infer<typeof recordInput>

const { verb, precision, sentence, searched, lapse, remainder, response, words, reason, evidenceIds } =
  changeSchema.shape
const change = z.strictObject({
  ...{ verb, precision, sentence, searched, lapse, remainder, response, words, reason, evidenceIds },
  effectiveOn: calendarDate.optional(),
  entryId: z.uuid().optional(),
})
const evidence = evidenceInput.omit({ uploadId: true }).partial()

/** The same as one form sends it, all fields side by side; `happenedOn` of the evidence only if it is another day. */
export const recordForm = z
  .strictObject({
    ref: z.string().max(40),
    ...recordInput.omit({ request: true, evidence: true }).shape,
    ...change.shape,
    ...evidence.shape,
  })
  .refine(({ verb, effectiveOn }) => verb === 'takeBack' || effectiveOn, {
    path: ['effectiveOn'],
    error: 'Say when it happened.',
  })
export type RecordForm = z.infer<typeof recordForm>

/** What the form says, as the command takes it: a link is evidence of the day on which it happened. */
export function toRecordInput(form: RecordForm): RecordInput {
  const { askId, version, receipt, effectiveOn } = form
  const given = evidence.strip().parse(form)
  const happenedOn = given.happenedOn ?? effectiveOn
  return {
    ...{ askId, version, receipt, request: change.strip().parse(form) },
    ...(Object.keys(given).length > 0 && happenedOn && { evidence: { ...given, happenedOn } }),
  }
}
