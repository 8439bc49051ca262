import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { isSeen } from '../scope'

export type Named = { value: string; label: string }
export type Choices = Record<'documents' | 'addressees' | 'themes' | 'demands', Named[]>

/** What a filter or a new recommendation can choose from. */
export async function choices(actor: Actor): Promise<Choices> {
  if (!isSeen(actor)) return { documents: [], addressees: [], themes: [], demands: [] }
  const [documents, addressees, themes, demands] = await Promise.all([
    db().document.findMany({ select: { slug: true, title: true }, orderBy: { title: 'asc' } }),
    db().addressee.findMany({ select: { slug: true, name: true }, orderBy: { name: 'asc' } }),
    db().theme.findMany({ orderBy: { name: 'asc' } }),
    db().demand.findMany({ select: { slug: true, title: true }, orderBy: { title: 'asc' } }),
  ])
  return {
    documents: documents.map(({ slug, title }) => ({ value: slug, label: title })),
    addressees: addressees.map(({ slug, name }) => ({ value: slug, label: name })),
    themes: themes.map(({ slug, name }) => ({ value: slug, label: name })),
    demands: demands.map(({ slug, title }) => ({ value: slug, label: title })),
  }
}
