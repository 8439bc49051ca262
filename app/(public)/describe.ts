import type { Metadata } from 'next'
import { env } from '@/lib/core/env'
import type { Site } from '@/lib/progress/views'

type About = { title: string; description: string; path: string }

/** The head of a public page. Nothing is indexed before the site is open, or when its data are invented. */
export function describe({ organisation }: Site, { title, description, path }: About): Metadata {
  const isIndexed = organisation.publicSite === 'OPEN' && !organisation.isDemonstration
  return {
    title,
    description,
    metadataBase: new URL(env().HEED_ORIGIN),
    alternates: { canonical: path },
    ...(!isIndexed && { robots: { index: false, follow: false } }),
  }
}

/**
 * The head of a MissingPage. Next's own notFound() renders nothing without script, and a page cannot set its code: it
 * says it here, and the page cache (lib/progress/pageCache) answers with it.
 */
export function describeMissing(site: Site | null): Metadata {
  return {
    title: site ? 'Not found – Heed' : 'Not readable at the moment – Heed',
    robots: { index: false, follow: false },
    other: { status: site ? '404' : '503' },
  }
}

/** The head of a page of a day that is still to come: it is missing until then, and no longer. */
export function describeComing(site: Site): Metadata {
  return { ...describeMissing(site), other: { status: '404', keep: 'no' } }
}

/** The head of a page that was retracted. */
export function describeRetracted(): Metadata {
  return { title: 'Retracted – Heed', robots: { index: false, follow: false }, other: { status: '410' } }
}
