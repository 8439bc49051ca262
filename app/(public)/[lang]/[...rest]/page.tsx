import { MISSING } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { MissingPage } from '@/components/site/MissingPage'

export const metadata = MISSING

export function generateStaticParams() {
  return []
}

/** Every address that nothing else answers, so that it is missed in our own look. */
export default async function Rest() {
  const { site } = await openSite('en', async () => null)
  return <MissingPage site={site} />
}
