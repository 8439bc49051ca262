import { site } from '@/lib/progress/queries/site'
import { snapshot, type Reader } from '@/lib/progress/snapshot'
import type { Site } from '@/lib/progress/views'

const LANGUAGES: readonly string[] = ['en']

/**
 * What a public page is made from, read from one release. `found` is null when the language is not ours, when the
 * public site is off, or when `read` finds nothing: the page is then a MissingPage.
 */
export function openSite<T>(
  lang: string,
  read: (tx: Reader, site: Site) => Promise<T | null>,
): Promise<{ site: Site; found: T | null }> {
  return snapshot(async (tx) => {
    const now = await site(tx, new Date())
    const isOpen = LANGUAGES.includes(lang) && now.organisation.publicSite !== 'OFF'
    return { site: now, found: isOpen ? await read(tx, now) : null }
  })
}
