import { toInstant, todayIn } from '@/lib/core/dates'
import { publishedOrganisation, type PublishedOrganisation } from '@/lib/progress/schema'
import type { Reader } from '@/lib/progress/snapshot'
import type { ReleaseHead, Site } from '@/lib/progress/views'
import { NO_SETTINGS } from '@/lib/workflow/cadence'

export async function site(tx: Reader, now: Date): Promise<Site> {
  const who = await organisation(tx)
  return {
    organisation: who,
    today: todayIn(who.timeZone, now),
    head: await releaseHead(tx, who.timeZone),
  }
}

/** Who runs this Heed; before the first release nobody has said, and the site is a preview. */
async function organisation(tx: Reader): Promise<PublishedOrganisation> {
  const record = await tx.currentRecord.findUnique({
    where: { kind_key: { kind: 'ORGANISATION', key: 'organisation' } },
    select: { body: true },
  })
  return record ? publishedOrganisation.parse(record.body) : UNKNOWN
}

/** The newest link of the chain of releases: it stands for everything that is public. */
async function releaseHead(tx: Reader, timeZone: string): Promise<ReleaseHead | null> {
  const release = await tx.release.findFirst({
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true, releasedAt: true },
  })
  return (
    release && {
      ...release,
      releasedAt: toInstant(release.releasedAt),
      releasedOn: todayIn(timeZone, release.releasedAt),
    }
  )
}

const UNKNOWN: PublishedOrganisation = {
  name: 'Heed',
  contact: null,
  about: null,
  hotline: null,
  timeZone: 'UTC',
  publicSite: 'PREVIEW',
  isDemonstration: false,
  isFourEyes: true,
  fourEyesSince: null,
  cadence: NO_SETTINGS,
}
