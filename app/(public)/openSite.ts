import { notFound } from 'next/navigation'
import { site } from '@/lib/progress/queries/site'
import { snapshot, type Reader } from '@/lib/progress/snapshot'
import type { Site } from '@/lib/progress/views'

export const LANGUAGES = ['en'] as const

/**
 * What a public page is made from, read from one release. Not found: when the language is not ours, when the public
 * site is off, or when `read` finds nothing.
 */
export async function openSite<T>(
  lang: string,
  read: (tx: Reader, site: Site) => Promise<T | null>,
): Promise<{ site: Site; found: T }> {
  if (!LANGUAGES.some((known) => known === lang)) notFound()
  const { now, found } = await snapshot(async (tx) => {
    const now = await site(tx, new Date())
    return { now, found: now.organisation.publicSite === 'OFF' ? null : await read(tx, now) }
  })
  if (found === null) notFound()
  return { site: now, found }
}
