import { z } from 'zod'
import { publishedEvidence } from '@/lib/progress/schema'
import type { Reader } from '@/lib/progress/snapshot'

const row = z.object({ file: publishedEvidence.shape.file.unwrap() })
export type PublicFile = NonNullable<z.infer<typeof row>['file']>

/** What a record that stands now says of the file of this SHA-256; null when none names it. */
export async function publicFile(tx: Reader, sha256: string): Promise<PublicFile | null> {
  const named = JSON.stringify({ asks: [{ evidence: [{ file: { sha256 } }] }] })
  const asked = JSON.stringify({ sha256 })
  const [found] = row.array().parse(
    await tx.$queryRaw`
      select jsonb_path_query_first(
        body, '$.asks[*].evidence[*].file ? (@.sha256 == $sha256)', ${asked}::jsonb) as file
      from published."CurrentRecord" where kind = 'RECOMMENDATION' and body @> ${named}::jsonb limit 1`,
  )
  return found?.file ?? null
}
