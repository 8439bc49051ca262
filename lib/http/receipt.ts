import { z } from 'zod'
import { canonical, sha256, toJson } from '@/lib/core/canonical'
import { sentenceOf } from './sentences'

/**
 * Parses what was sent, its receipt bound to all that came with it: the same sent twice is written once; sent again with
 * other words, as after going back to the form, it is not taken for the first.
 */
export function parseBound<Schema extends z.ZodType>(
  schema: Schema,
  sent: unknown,
): z.ZodSafeParseResult<z.output<Schema>> {
  const parsed = schema.safeParse(sent, { error: sentenceOf })
  const received = withReceipt.safeParse(sent)
  // Only what has the form that is expected is looked at further: it is as deep as that.
  if (!parsed.success || !received.success) return parsed
  // The version that was read is no word of theirs: a form made anew after a lost reply says the same.
  const { version: _version, ...said } = received.data
  const receipt = asUuid(sha256(canonical(toJson(said))))
  return schema.safeParse({ ...received.data, receipt }, { error: sentenceOf })
}

const withReceipt = z.looseObject({ receipt: z.uuid() })

/** Version 8: the rest is ours. */
function asUuid(hash: string): string {
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
