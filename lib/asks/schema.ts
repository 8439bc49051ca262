import { z } from 'zod'
import { evidenceInput } from '@/lib/evidence/schema'
import { changeSchema } from '@/lib/workflow/request'

/** What one person records about a request. Evidence may come along; it is added and cited in the same write. */
export const recordInput = z.strictObject({
  askId: z.uuid(),
  /** The ask's version as it was read: a stale one is refused. */
  version: z.coerce
    .number({ error: 'The form lacks the version that it was made for. Load the page again.' })
    .int()
    .min(1, 'The form lacks the version that it was made for. Load the page again.'),
  receipt: z.uuid(),
  request: z.strictObject({ ...changeSchema.shape, entryId: z.uuid().optional() }),
  evidence: evidenceInput.optional(),
})
export type RecordInput = z.infer<typeof recordInput>
