import { z } from 'zod'
import { calendarDate } from '@/lib/core/dates'
import { checkbox } from '@/lib/core/text'
import { evidenceInput } from '@/lib/evidence/schema'
import { isMend } from '@/lib/workflow/draft'
import { ASSESSMENTS, changeSchema, SUCCESSORS, type Change } from '@/lib/workflow/request'
import { hasTargets, VERB_TABLE, VERBS, type Verb } from '@/lib/workflow/verbs'

/** In a criterion's proof: the evidence that comes along with this very form. */
export const NEW_EVIDENCE = 'new'

const { carriedInto: _i, ...sayable } = changeSchema.shape

/** One wish to record, with the entry that it mends, and what is put in that one's place. */
const wish = {
  ...sayable,
  entryId: z.uuid().optional(),
  replacement: z.strictObject(sayable).superRefine(refuseUnused).nullable().optional(),
}
const request = z.strictObject(wish).superRefine(refuseUnused)

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
  also: z
    .strictObject({
      ...wish,
      /** The same as the entry said, on this day. */
      movedTo: calendarDate.optional(),
    })
    .superRefine(refuseUnused)
    .array()
    .max(5)
    .optional(),
  /** Of a correction, by piece of evidence that the entry cites: the day on which it happened, where that was wrong, too. */
  redated: z.record(z.uuid(), calendarDate).optional(),
  /** The proposal that this one mends. */
  earlierId: z.uuid().optional(),
  evidence: evidenceInput.optional(),
})
export type RecordInput = z.infer<typeof recordInput>
export type AlsoInput = NonNullable<RecordInput['also']>[number]

const { successor: _s, assessments: _a, contradictionAnswers: _c, ...plain } = sayable
const change = z.strictObject({ ...plain, effectiveOn: calendarDate.optional() })
const evidence = evidenceInput.omit({ uploadId: true }).partial()
const short = z.string().trim().max(300, 'Keep it within 300 characters.').optional()

/** Whose cards one turns in the first pass: one's own, what is due for another look, or nobody's. */
export const pile = z.enum(['mine', 'due', 'nobody'])
export type PileName = z.infer<typeof pile>

/** The same as one form sends it, all fields side by side; `happenedOn` of the evidence only if it is another day. */
export const recordForm = z
  .strictObject({
    ref: z.string().max(40),
    ...recordInput.omit({ request: true, also: true, evidence: true }).shape,
    ...change.shape,
    ...evidence.shape,
    entryId: z.uuid().optional(),
    /** correct: what takes the entry's place, or that nothing does. */
    replacement: z.enum(['NOTHING', ...VERBS]).optional(),
    /** By criterion: how it is assessed, and on what; `new` is what comes along with this form. */
    assessment: z.record(z.uuid(), z.enum(ASSESSMENTS)).optional(),
    proof: z.record(z.uuid(), z.array(z.union([z.uuid(), z.literal(NEW_EVIDENCE)]))).optional(),
    /** By piece of evidence that contradicts the claim: why the claim stands nonetheless. */
    contradiction: z.record(z.uuid(), changeSchema.shape.answer).optional(),
    successorKind: z.enum(SUCCESSORS).optional(),
    /** The id of a recommendation or an addressee; the title of an instrument. */
    successor: short,
    /** An entry in the way, corrected in the same proposal: it happened on this day, or not at all. */
    alsoEntryId: z.uuid().optional(),
    alsoOn: calendarDate.optional(),
    /** One came from a card of the first pass: the next one of the same pile comes after it. */
    card: pile.optional(),
    /** Nothing is recorded: it is only said what would happen. */
    lookFirst: checkbox,
  })
  .refine(
    ({ verb, effectiveOn, replacement }) =>
      effectiveOn ||
      verb === 'takeBack' ||
      (verb === 'correct' && (!replacement || replacement === 'NOTHING')),
    { path: ['effectiveOn'], error: 'Say when it happened.' },
  )
  .superRefine(({ verb, replacement, entryId, to, assessment, contradiction }, context) => {
    const fact = verb === 'correct' && replacement !== 'NOTHING' ? replacement : verb
    const said = { to, assessments: assessment, contradictionAnswers: contradiction }
    refuseUnused({ verb: fact ?? verb, ...said }, context)
    refuseUnused({ verb, entryId, replacement }, context)
  })
export type RecordForm = z.infer<typeof recordForm>

/** What the form says, as the command takes it: a link is evidence of the day on which it happened. */
export function toRecordInput(form: RecordForm): RecordInput {
  const { askId, version, receipt, earlierId, effectiveOn, alsoEntryId, redated } = form
  const given = evidence.strip().parse(form)
  const happenedOn = given.happenedOn ?? effectiveOn
  return {
    ...{ askId, version, receipt, request: requestOf(form) },
    ...(earlierId && { earlierId }),
    ...(alsoEntryId && { also: [mendOf(alsoEntryId, form)] }),
    ...(redated && { redated }),
    ...(Object.keys(given).length > 0 && happenedOn && { evidence: { ...given, happenedOn } }),
  }
}

function requestOf(form: RecordForm): RecordInput['request'] {
  const { verb, entryId, replacement, wrong, publicSentence } = form
  if (verb === 'takeBack') return { verb, entryId, reason: form.reason }
  if (verb !== 'correct') return { ...changeOf(form, verb), ...(entryId && { entryId }) }
  const mend = { verb, entryId, wrong, publicSentence } as const
  if (!replacement) return mend
  return { ...mend, replacement: replacement === 'NOTHING' ? null : changeOf(form, replacement) }
}

function changeOf(form: RecordForm, verb: Verb): Change {
  const { assessment, proof = {}, contradiction, successorKind, successor } = form
  const { wrong: _w, publicSentence: _p, ...said } = change.strip().parse(form)
  return {
    ...said,
    verb,
    ...(assessment && {
      assessments: Object.entries(assessment).map(([criterionId, one]) => ({
        criterionId,
        assessment: one,
        evidenceIds: proof[criterionId] ?? [],
      })),
    }),
    ...(contradiction && {
      contradictionAnswers: Object.entries(contradiction).flatMap(([evidenceId, answer]) =>
        answer ? [{ evidenceId, answer }] : [],
      ),
    }),
    ...(successorKind && {
      successor: {
        kind: successorKind,
        ...(successorKind === 'INSTRUMENT' ? { title: successor } : { id: successor }),
      },
    }),
  }
}

function mendOf(entryId: string, { wrong, publicSentence, alsoOn }: RecordForm) {
  const mend = { verb: 'correct', entryId, wrong, publicSentence } as const
  return alsoOn ? { ...mend, movedTo: alsoOn } : { ...mend, replacement: null }
}

const NEVER_ALONE = 'A split, a merge or a succession is proposed as a whole, on a page of its own.'

type Used = {
  verb: Verb
  to?: unknown
  entryId?: unknown
  replacement?: unknown
  assessments?: unknown
  contradictionAnswers?: unknown
}

/**
 * What a verb makes no use of would be lost in silence: it is unknown to it. An answer to what contradicts a claim counts
 * once two have decided it, so that what one person enters brings none.
 */
function refuseUnused(
  { verb, to, entryId, replacement, assessments, contradictionAnswers }: Used,
  context: z.RefinementCtx,
): void {
  if (verb === 'carryOver') context.addIssue({ code: 'custom', path: ['verb'], message: NEVER_ALONE })
  const isAlone = VERB_TABLE[verb].decides === null
  const unused = [
    to !== undefined && !hasTargets(verb) && 'to',
    replacement !== undefined && verb !== 'correct' && 'replacement',
    entryId !== undefined && !isMend(verb) && 'entryId',
    isAlone && contradictionAnswers !== undefined && 'contradictionAnswers',
    isAlone && assessments !== undefined && 'assessments',
  ].flatMap((key) => key || [])
  if (unused.length > 0) context.addIssue({ code: 'unrecognized_keys', keys: unused })
}
