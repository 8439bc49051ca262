import { z } from 'zod'
import { canonicalRef } from '@/lib/core/reference'
import { checkbox, line, paragraphs } from '@/lib/core/text'
import { editing } from '@/lib/wordings/schema'
import { inOrder } from './rules'

/** References however they are typed and parted; each once, in their order. */
const references = z
  .string('Enter the references of those who ask it.')
  .max(10_000)
  .transform((typed, context) => {
    const read = typed.split(/[\s,;]+/).filter((one) => one !== '')
    const wrong = read.filter((one) => canonicalRef(one) === null)
    if (wrong.length === 0) return inOrder(read.flatMap((one) => canonicalRef(one) ?? []))
    context.addIssue({
      code: 'custom',
      message: `Enter references, such as CFR-3; not “${wrong.join('”, “')}”.`,
    })
    return z.NEVER
  })

const words = {
  title: line('Enter what is asked again and again, in a few words.', 120),
  statement: paragraphs('Say what is asked, in one or two sentences.', 1000),
  recommendations: references,
}

/** Who asks it is said afterwards, where a lead looks at it, or at each recommendation. */
export const addDemandInput = z.strictObject({
  receipt: z.uuid(),
  title: words.title,
  statement: words.statement,
})
export type AddDemandInput = z.output<typeof addDemandInput>

export const changeDemandInput = z.strictObject({
  slug: z.string().max(100),
  ...editing,
  ...words,
  hasLooked: checkbox,
})
export type ChangeDemandInput = z.output<typeof changeDemandInput>
