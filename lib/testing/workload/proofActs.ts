import { db } from '@/lib/core/db'
import { addCriterion } from '@/lib/criteria/commands/add'
import { assessCriterion } from '@/lib/criteria/commands/assess'
import { changeCriterion } from '@/lib/criteria/commands/change'
import { attachEvidence } from '@/lib/evidence/commands/attach'
import { attest, confirmAttestation } from '@/lib/evidence/commands/attest'
import { bearOn } from '@/lib/evidence/commands/bear'
import { makePublicCopy } from '@/lib/evidence/commands/makePublicCopy'
import { openSealed } from '@/lib/evidence/commands/openSealed'
import { replaceEvidence } from '@/lib/evidence/commands/replace'
import { sweepFiles } from '@/lib/evidence/commands/sweep'
import { uploadFile } from '@/lib/evidence/commands/upload'
import { withdrawEvidence } from '@/lib/evidence/commands/withdraw'
import { Assessment } from '@/prisma/generated/enums'
import { A_JOB } from '../actors'
import { day } from '../recorded'
import type { Act, Chances } from './act'
import { link } from './links'

export const attachOne: Act = async ({ actor, ground, random, receipt }) => {
  const askId = random.pick(ground.askIds)
  const evidence = link(random)
  return () => attachEvidence(actor, { askId, receipt, evidence })
}

/** A file is sent first, then described; between the two it waits. */
export const attachFile: Act = async ({ actor, ground, random, receipt }) => {
  const askId = random.pick(ground.askIds)
  const { url: _url, ...given } = link(random)
  const bytes = PNG.map((byte, at) => (at === PNG.length - 1 ? random.below(256) : byte))
  return async () => {
    const uploadId = await uploadFile(actor, {
      name: 'a.png',
      bytes: once(bytes),
      askId: Promise.resolve(askId),
    })
    await attachEvidence(actor, { askId, receipt, evidence: { ...given, visibility: 'STAFF', uploadId } })
  }
}

export const replaceOne: Act = async (chances) => {
  const evidenceId = await anEvidence(chances)
  if (!evidenceId) return null
  const { actor, random, receipt } = chances
  const given = { because: 'A better link.', dropsFile: random.isLucky(0.5), evidence: link(random) }
  return () => replaceEvidence(actor, { evidenceId, receipt, ...given })
}

export const withdrawOneEvidence: Act = async (chances) => {
  const evidenceId = await anEvidence(chances)
  if (!evidenceId) return null
  const { actor, receipt } = chances
  return () => withdrawEvidence(actor, { evidenceId, receipt, reason: 'It was taken offline.' })
}

export const bearOnAnother: Act = async (chances) => {
  const evidenceId = await anEvidence(chances)
  if (!evidenceId) return null
  const { actor, ground, random, receipt } = chances
  const askId = random.pick(ground.askIds)
  return () => bearOn(actor, { evidenceId, receipt, askId, polarity: 'SUPPORTS' })
}

export const copyOne: Act = async (chances) => {
  const evidenceId = await anEvidence(chances)
  if (!evidenceId) return null
  const { actor, receipt } = chances
  return () => makePublicCopy(actor, { evidenceId, receipt, identifiesSurvivor: 'NO' })
}

export const sweep: Act = async () => () => sweepFiles(A_JOB)

export const openOne: Act = async (chances) => {
  const evidenceId = await anEvidence(chances)
  return evidenceId ? () => openSealed(chances.actor, { evidenceId, receipt: chances.receipt }) : null
}

export const attestOne: Act = async ({ actor, ground, random, receipt }) => {
  const seen = { title: 'We saw the shelter open.', happenedOn: day(-random.below(100)) }
  const askId = random.pick(ground.askIds)
  return () => attest(actor, { askId, receipt, ...seen, polarity: 'SUPPORTS', identifiesSurvivor: false })
}

export const confirmOne: Act = async ({ actor, random, receipt }) => {
  const waiting = await db().waitingAttestation.findMany({ select: { id: true } })
  if (waiting.length === 0) return null
  const { id: attestationId } = random.pick(waiting)
  return () => confirmAttestation(actor, { attestationId, receipt })
}

export const addOneCriterion: Act = async ({ actor, ground, random, receipt }) => {
  const wording = {
    text: `Done is ${random.below(1000)}.`,
    howToVerify: null,
    isRequired: random.isLucky(0.3),
  }
  const askId = random.pick(ground.askIds)
  if (!random.isLucky(0.2)) return null
  return () => addCriterion(actor, { askId, receipt, kind: 'COMPLETION', ...wording })
}

export const changeOneCriterion: Act = async (chances) => {
  const criterion = await aCriterion(chances)
  if (!criterion) return null
  const { actor, random, receipt } = chances
  const { id: criterionId, kind, isRequired, howToVerify, recordedAt } = criterion
  const wording = { kind, isRequired, howToVerify, text: `Done is ${random.below(1000)}.` }
  return () => changeCriterion(actor, { criterionId, receipt, version: recordedAt.getTime(), ...wording })
}

export const assessOne: Act = async (chances) => {
  const criterion = await aCriterion(chances)
  if (!criterion) return null
  const { actor, random, receipt } = chances
  const shown = await db().askEvidence.findMany({ where: { askId: criterion.askId } })
  const evidenceIds = random.some(shown, 2).map(({ evidenceId }) => evidenceId)
  const assessment = random.pick(Object.values(Assessment))
  const read = { criterionId: criterion.id, version: criterion.recordedAt.getTime() }
  return () => assessCriterion(actor, { ...read, receipt, assessment, evidenceIds, note: null })
}

async function anEvidence({ random }: Chances): Promise<string | null> {
  const all = await db().evidence.findMany({
    select: { id: true },
    orderBy: { recordedAt: 'desc' },
    take: 30,
  })
  return all.length > 0 ? random.pick(all).id : null
}

async function aCriterion({ ground, random }: Chances) {
  const askId = random.pick(ground.askIds)
  const found = await db().criterion.findMany({ where: { askId, replacedBy: null } })
  return found.length > 0 ? random.pick(found) : null
}

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
