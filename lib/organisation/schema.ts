import { z } from 'zod'
import { checkbox, emailAddress, line, optional, paragraphs, version } from '@/lib/core/text'
import { LONGEST_CADENCE, REVIEWED, SHORTEST_CADENCE } from '@/lib/workflow/cadence'
import { LONGEST_TAKE_BACK, PUBLIC_SITES, TIME_ZONES } from './rules'

const timeZone = z
  .string('Choose a time zone.')
  .refine((zone) => TIME_ZONES.includes(zone), 'Choose a time zone from the list.')
const wait = `Enter a number of minutes from 0 to ${LONGEST_TAKE_BACK}.`

/** The first run: who runs this Heed, and the first of its people. */
export const setUpInput = z.strictObject({
  token: z.string().max(100),
  organisation: line('Enter the name of your organisation.', 120),
  timeZone,
  name: line('Enter your name.', 120),
  email: emailAddress('Enter your email address.'),
  password: z.string('Choose a password.').max(2000, 'That is too long for a password.'),
})
export type SetUpInput = z.infer<typeof setUpInput>

export const organisationInput = z.strictObject({
  receipt: z.uuid(),
  version,
  name: line('Enter the name of your organisation.', 120),
  contact: optional(line('Enter how to reach you.', 300)),
  about: optional(paragraphs('Say who you are.', 2000)),
  hotline: optional(line('Enter a number or an address.', 300)),
  timeZone,
  publicSite: z.enum(PUBLIC_SITES, 'Choose who may read the public site.'),
  takeBackMinutes: z.coerce.number(wait).int(wait).min(0, wait).max(LONGEST_TAKE_BACK, wait),
  holdsEverything: checkbox,
})

const often = `Enter a number of days from ${SHORTEST_CADENCE} to ${LONGEST_CADENCE}, or leave it empty.`
const month = 'Choose the month in which the fiscal year begins.'

/** How often one looks again; a state without days has the domain's own. */
export const cadenceInput = z.strictObject({
  receipt: z.uuid(),
  version,
  days: z
    .partialRecord(
      z.enum(REVIEWED),
      z.coerce.number(often).int(often).min(SHORTEST_CADENCE, often).max(LONGEST_CADENCE, often),
    )
    .default({}),
  isAlignedToQuarters: checkbox,
  fiscalYearStartMonth: z.coerce.number(month).int(month).min(1, month).max(12, month),
})
export type CadenceInput = z.infer<typeof cadenceInput>

/** `yes` or `no`, as a button sends it. */
export const fourEyesForm = z.strictObject({ receipt: z.uuid(), isFourEyes: z.enum(['yes', 'no']) })
export type FourEyesInput = { receipt: string; isFourEyes: boolean }

export type OrganisationInput = z.infer<typeof organisationInput>
