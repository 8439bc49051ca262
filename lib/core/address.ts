import type { z } from 'zod'

export type Given = Readonly<Record<string, string | readonly string[] | undefined>>

/** The part of an address that is understood, and the names of what is not. An empty value is a field left alone. */
export function readAddress<Schema extends z.ZodType>(
  schema: Schema,
  given: Given,
): { query: z.output<Schema>; unknown: string[] } {
  const sent = Object.entries(given).filter(([, value]) => value !== undefined && String(value).trim() !== '')
  const isKnown = ([key, value]: (typeof sent)[number]) => schema.safeParse({ [key]: value }).success
  return {
    query: schema.parse(Object.fromEntries(sent.filter(isKnown))),
    unknown: sent.filter((one) => !isKnown(one)).map(([key]) => key),
  }
}
