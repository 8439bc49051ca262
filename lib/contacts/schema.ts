import { z } from 'zod'
import { calendarDate, PRECISIONS } from '@/lib/core/dates'
import { checkbox, line, optional, paragraphs } from '@/lib/core/text'
import { webAddress } from '@/lib/evidence/schema'
import { ContactKind } from '@/prisma/generated/enums'

/** A request as whoever ticked it had read it: somebody may have been faster. */
const asked = z.strictObject({ id: z.uuid(), version: z.number().int() })

const facts = {
  receipt: z.uuid(),
  kind: z.enum(ContactKind, { error: 'Choose what it was.' }),
  asks: z.array(asked).min(1, 'Tick at least one request that it was about.').max(200),
  happenedOn: calendarDate,
  precision: z.enum(PRECISIONS).default('DAY'),
  ourIds: z.array(z.uuid()).min(1, 'Say who of us.').max(50),
  whom: line('Say whom there: the office.', 300),
  said: paragraphs('Say what was said or written.'),
  promised: optional(paragraphs('')),
  nextStep: optional(line('', 500)),
  nextOn: calendarDate.optional(),
  /** The proof: a link, which becomes evidence for staff, or evidence that we have. */
  url: webAddress.optional(),
  evidenceId: z.uuid().optional(),
}

export const contactInput = z.strictObject({
  ...facts,
  addressee: z.string().max(200),
  /** It was sent, and each request now waits for an answer. */
  isAwaited: checkbox,
})
export type ContactInput = z.output<typeof contactInput>

/** In its place: everything that it says anew. */
export const correctInput = z.strictObject({
  ...facts,
  contactId: z.uuid(),
  because: paragraphs('Say why it is corrected.', 2000),
})
export type CorrectInput = z.output<typeof correctInput>
export type ContactFacts = Omit<ContactInput, 'addressee' | 'isAwaited'>

/** Of what was sent before: which of its requests wait for an answer, and its proof where it has none yet. */
export const awaitInput = z.strictObject({
  contactId: z.uuid(),
  receipt: facts.receipt,
  asks: z.array(asked).min(1, 'Tick at least one request that waits.').max(200),
  url: facts.url,
  evidenceId: facts.evidenceId,
})
export type AwaitInput = z.output<typeof awaitInput>

/** What is looked for may be somebody's name: it is sent, and stands in no address. */
export const contactSearch = z.strictObject({
  receipt: facts.receipt,
  words: z.string().trim().max(200, 'Use at most 200 characters.').optional(),
  addressee: z.string().max(200).optional(),
  kind: z.enum(ContactKind).optional(),
})
export type ContactSearch = z.output<typeof contactSearch>

export const stepInput = z.strictObject({ contactId: z.uuid(), receipt: z.uuid() })
export type StepInput = z.infer<typeof stepInput>

/** As forms send it: one value for each request that is ticked. */
const ticked = {
  asks: z
    .array(z.string().transform(readAsked))
    .min(1, 'Tick at least one request that it was about.')
    .max(200),
}
export const contactForm = contactInput.extend(ticked)
/** These lead back to the addressee that they were sent from. */
export const correctForm = correctInput.extend({ ...ticked, addressee: z.string().max(200) })
export const awaitForm = awaitInput.extend({ ...ticked, addressee: z.string().max(200) })
export const stepForm = stepInput.extend({ addressee: z.string().max(200).optional() })

export function writeAsked({ id, version }: z.infer<typeof asked>): string {
  return `${id}/${version}`
}

function readAsked(value: string, context: z.RefinementCtx): z.infer<typeof asked> {
  const [id, version] = value.split('/')
  const read = asked.safeParse({ id, version: Number(version) })
  if (read.success) return read.data
  context.addIssue({ code: 'custom', message: 'Load the page again: this choice is not understood.' })
  return z.NEVER
}
