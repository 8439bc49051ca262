import type { Transaction } from '@/lib/core/db'
import { ASSESSMENT_WORDS, VERB_WORDS } from '@/lib/workflow/words'

/** What was written about a request after a moment, a sentence each; for whoever read it before. Never empty. */
export async function changesSince(tx: Transaction, askId: string, since: Date): Promise<string[]> {
  const later = { recordedAt: { gt: since } }
  const entries = await tx.statusEntry.findMany({ where: { askId, ...later }, include: { author: true } })
  const bearings = await tx.askEvidence.findMany({
    where: { askId, ...later },
    include: { evidence: true, author: true },
  })
  const withdrawals = await tx.evidenceWithdrawal.findMany({
    where: { ...later, evidence: { asks: { some: { askId } } } },
    include: { evidence: true },
  })
  const assessments = await tx.criterionAssessment.findMany({
    where: { ...later, criterion: { askId } },
    include: { criterion: true },
  })
  const criteria = await tx.criterion.findMany({ where: { askId, ...later } })
  const sentences = [
    ...entries.map(({ author, verb }) => `${author.name} has recorded: “${VERB_WORDS[verb]}”.`),
    ...bearings.map(({ author, evidence }) => `${author.name} has added the evidence “${evidence.title}”.`),
    ...withdrawals.map(
      ({ evidence, reason }) => `The evidence “${evidence.title}” was withdrawn: ${reason}.`,
    ),
    ...assessments.map(
      ({ criterion, assessment }) =>
        `“${criterion.text}” was assessed: ${ASSESSMENT_WORDS[assessment].toLowerCase()}.`,
    ),
    ...criteria.map(({ text }) => `What counts as done was written anew: “${text}”.`),
  ]
  return sentences.length > 0 ? sentences : ['What counts as done, or what shows it, is no longer the same.']
}
