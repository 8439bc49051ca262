import { expect, test } from 'vitest'
import { publicFile } from '@/lib/progress/queries/files'
import { snapshot } from '@/lib/progress/snapshot'
import { publishedEvidence } from '@/lib/progress/schema'
import { aRecommendation, anAsk, release } from '@/lib/testing/published'

const sha256 = 'a'.repeat(64)
const file = { sha256, mediaType: 'image/png', byteSize: 9 }
const evidence = {
  ...{ id: 'one', kind: 'LAW', tier: 1, isAttested: false, polarity: 'SUPPORTS' },
  ...{ url: null, archiveUrl: null, happenedOn: '2026-01-15', publishedOn: null },
}
const withFile = (given: typeof file | null) =>
  release({
    recommendations: [
      aRecommendation({
        asks: [anAsk({ evidence: [publishedEvidence.parse({ ...evidence, file: given })] })],
      }),
    ],
  })
const find = (name: string) => snapshot((tx) => publicFile(tx, name))

test('a file is public as long as a record that stands names it, and no longer', async () => {
  expect(await find(sha256)).toBeNull()
  await withFile(file)
  expect(await find(sha256)).toEqual(file)
  expect(await find('b'.repeat(64))).toBeNull()
  await withFile(null)
  expect(await find(sha256)).toBeNull()
})
