import type { Transaction } from '@/lib/core/db'
import { vocabularyOf, type Vocabulary } from '@/lib/core/textCheck'

/** Names that are ours to say: of addressees, documents and who published them, themes. */
export async function vocabularyIn(tx: Transaction): Promise<Vocabulary> {
  const addressees = await tx.addressee.findMany({ select: { name: true } })
  const documents = await tx.document.findMany({ select: { title: true, publisher: true } })
  const themes = await tx.theme.findMany({ select: { name: true } })
  return vocabularyOf([
    ...[...addressees, ...themes].map(({ name }) => name),
    ...documents.flatMap(({ title, publisher }) => [title, publisher ?? '']),
  ])
}
