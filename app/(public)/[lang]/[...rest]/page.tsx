import { cache } from 'react'
import { describeMissing } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { MissingPage } from '@/components/site/MissingPage'

export function generateStaticParams() {
  return []
}

const load = cache(() => openSite('en', async () => null))

export async function generateMetadata() {
  const { site } = await load()
  return describeMissing(site)
}

/** Every address that nothing else answers, so that it is missed in our own look. */
export default async function Rest() {
  const { site } = await load()
  return <MissingPage site={site} />
}
