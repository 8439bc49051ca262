import { db } from '@/lib/core/db'
import { publishedRecommendation, type PublishedRecommendation } from '@/lib/progress/schema'
import { releaseDue } from '@/lib/publication/commands'
import { A_JOB } from './actors'

/** Everything that waits, and these recommendations, are offered for release now; how many records changed. */
export async function releaseNow(...refs: string[]): Promise<number> {
  await db().outboxMessage.updateMany({ data: { dueAt: new Date(0) } })
  await db().outboxMessage.createMany({
    data: refs.map((ref) => ({ topic: 'release', key: `recommendation/${ref}`, dueAt: new Date(0) })),
  })
  return releaseDue(A_JOB)
}

/** What the public reads of it; null when it has no page. */
export async function publicBody(ref: string): Promise<PublishedRecommendation | null> {
  const record = await db().currentRecord.findFirst({ where: { kind: 'RECOMMENDATION', key: ref } })
  return record && publishedRecommendation.parse(record.body)
}
