import { z } from 'zod'
import { line, optional, version } from '@/lib/core/text'
import { readSaid } from './rules'

/** What travels with every edit of words, beside the words themselves. */
export const editing = {
  receipt: z.uuid(),
  version,
  /** What the form was opened with. */
  was: z
    .string('The form has lost what it was opened with. Load the page again.')
    .max(100_000)
    .transform(readSaid),
  /** Fields that are to say what a colleague has made of them meanwhile. */
  theirs: z.array(z.string().max(40)).max(40).default([]),
  because: optional(line('Say why.', 500)),
}

/** Where the public reads it: that somebody has looked at what the check marks. */
export type Edit = {
  receipt: string
  version: number
  was: ReturnType<typeof readSaid>
  theirs: readonly string[]
  because: string | null
}
