import type { Transaction } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'

/** Everything that a form chose is there: each throws Refused, at its field. */
export async function checkThemes(tx: Transaction, slugs: readonly string[]): Promise<void> {
  const found = await tx.theme.count({ where: { slug: { in: [...slugs] } } })
  if (found !== new Set(slugs).size) throw unknown('themes', 'Choose from the themes in the list.')
}

export async function checkDemands(tx: Transaction, slugs: readonly string[]): Promise<void> {
  const found = await tx.demand.count({ where: { slug: { in: [...slugs] } } })
  if (found !== new Set(slugs).size) throw unknown('demands', 'Choose from the demands in the list.')
}

export async function documentOf(tx: Transaction, slug: string) {
  const document = await tx.document.findUnique({ where: { slug } })
  if (!document) throw unknown('documentSlug', 'Choose one of the documents in the list.')
  return document
}

export async function addresseesOf(tx: Transaction, slugs: readonly string[]) {
  const found = await tx.addressee.findMany({ where: { slug: { in: [...slugs] } } })
  if (found.length !== new Set(slugs).size)
    throw unknown('addressees', 'Choose from the addressees in the list.')
  return found
}

function unknown(field: string, message: string): Refused {
  return new Refused(message, [{ field, code: 'UNKNOWN_CHOICE', message }])
}
