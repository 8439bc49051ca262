import { logFailure } from '@/lib/core/log'
import { site } from '@/lib/progress/queries/site'
import { snapshot, type Reader } from '@/lib/progress/snapshot'
import type { Site } from '@/lib/progress/views'

const LANGUAGES: readonly string[] = ['en']

/**
 * What a public page is made from, read from one release. `found` is null when the language is not ours, when the
 * public site is off, or when `read` finds nothing; `site` is null too when the record cannot be read at all. The page
 * is then a MissingPage.
 */
export async function openSite<T extends object | true>(
  lang: string,
  read: (tx: Reader, site: Site) => Promise<T | null>,
): Promise<{ site: Site; found: Awaited<T> } | { site: Site | null; found: null }> {
  try {
    return await snapshot(async (tx) => {
      const now = await site(tx, new Date())
      const isOpen = LANGUAGES.includes(lang) && now.organisation.publicSite !== 'OFF'
      const found = isOpen ? await read(tx, now) : null
      return found === null ? { site: now, found } : { site: now, found }
    })
  } catch (error) {
    logFailure(error, 'public page')
    return { site: null, found: null }
  }
}
