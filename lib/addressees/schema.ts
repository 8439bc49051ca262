import { z } from 'zod'
import { calendarDate } from '@/lib/core/dates'
import { checkbox, line } from '@/lib/core/text'
import { editing } from '@/lib/wordings/schema'
import { AddresseeKind } from '@/prisma/generated/enums'

const words = {
  name: line('Enter the name of the office, company or group.', 200),
  kind: z.enum(AddresseeKind, 'Choose what it is.'),
  endedOn: calendarDate.nullish().transform((date) => date ?? null),
}

export const addAddresseeInput = z.strictObject({ receipt: z.uuid(), ...words })
export type AddAddresseeInput = z.output<typeof addAddresseeInput>

export const changeAddresseeInput = z.strictObject({
  slug: z.string().max(100),
  ...editing,
  ...words,
  hasLooked: checkbox,
})
export type ChangeAddresseeInput = z.output<typeof changeAddresseeInput>
