import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { entryColumns, toEntry } from '@/lib/asks/rules'
import { isKnownFailure } from '@/lib/core/errors'
import { db } from '@/lib/core/db'
import { assessCriterion } from '@/lib/criteria/commands/assess'
import { addPerson } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { approveAs, claim } from '@/lib/testing/proposed'
import { aLink, day } from '@/lib/testing/recorded'
import { standing } from '@/lib/workflow/history'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import { attachEvidence } from './attach'
import { bearOn } from './bear'
import { replaceEvidence } from './replace'
import { withdrawEvidence } from './withdraw'

let editor: PersonActor
let verifier: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
  verifier = await addPerson('verifier')
})

const ASSESSMENTS = ['MET', 'MET_IN_PART', 'NOT_MET', 'TOO_EARLY', 'NO_LONGER_APPLIES'] as const
const step = fc.record({
  act: fc.constantFrom('claim', 'replace', 'withdraw', 'claim', 'assess', 'attach', 'bear'),
  tier: fc.constantFrom(1, 2, 3),
  assessment: fc.constantFrom(...ASSESSMENTS),
  /** Which ask and which piece, of those that there are. */
  which: fc.nat(20),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

test('whatever is replaced, withdrawn and assessed, each status is the fold of its history', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const asks = [(await addAsk()).id, (await addAsk()).id]
      for (const one of steps) {
        const askId = asks[one.which % 2] ?? ''
        await take(one, askId, asks).catch(refusedOnly)
        for (const id of asks) seen.add(await foldedAs(id))
      }
    }),
    { numRuns: 12 },
  )
  // Disputes came up by themselves.
  expect([...seen]).toContain('IMPLEMENTED DISPUTED')
}, 120_000)

async function take({ act, tier, assessment, which }: Step, askId: string, asks: string[]): Promise<void> {
  const receipt = randomUUID()
  const evidence = aLink({ tier })
  if (act === 'attach') return attachEvidence(editor, { askId, receipt, evidence })
  if (act === 'claim') return approveAs(verifier, await claim(editor, askId))
  const pieces = await db().askEvidence.findMany({ where: { askId }, orderBy: { recordedAt: 'asc' } })
  const evidenceId = pieces[which % Math.max(1, pieces.length)]?.evidenceId ?? randomUUID()
  if (act === 'withdraw') return withdrawEvidence(editor, { evidenceId, receipt, reason: 'Not so' })
  if (act === 'bear')
    return bearOn(editor, { evidenceId, receipt, askId: asks[which % 2 ? 0 : 1] ?? '', polarity: 'SUPPORTS' })
  if (act === 'replace') {
    const because = 'Another one'
    await replaceEvidence(editor, { evidenceId, receipt, because, dropsFile: false, evidence })
    return
  }
  const criterion = await db().criterion.findFirstOrThrow({ where: { askId, replacedBy: null } })
  const said = { assessment, evidenceIds: [evidenceId], note: null }
  const version = criterion.recordedAt.getTime()
  return assessCriterion(editor, { criterionId: criterion.id, version, receipt, ...said })
}

function refusedOnly(error: unknown): void {
  if (!isKnownFailure(error)) throw error
}

async function foldedAs(id: string): Promise<string> {
  const ask = await db().ask.findUniqueOrThrow({ where: { id }, include: { entries: entryColumns } })
  const folded = standing(ask.entries.map(toEntry), { asOf: day(), knownAt: ALL_KNOWN })
  expect({ ...ask, entries: null }).toMatchObject({
    implementation: folded.implementation,
    verification: folded.verification,
    response: folded.response,
  })
  return `${folded.implementation} ${folded.verification}`
}
