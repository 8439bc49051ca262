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
