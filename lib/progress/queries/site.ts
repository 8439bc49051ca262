import { toInstant, todayIn, type CalendarDate, type Instant } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { publishedOrganisation, type PublishedOrganisation } from '@/lib/progress/schema'

export type ReleaseHead = { sequence: number; hash: string; releasedAt: Instant; releasedOn: CalendarDate }

/** What every public page says of itself. */
export type Site = {
  organisation: PublishedOrganisation
  /** In the organisation's time zone. */
  today: CalendarDate
  /** Null before the first release. */
  head: ReleaseHead | null
}

export async function site(tx: Transaction, now: Date): Promise<Site> {
  const who = await organisation(tx)
  return {
    organisation: who,
    today: todayIn(who.timeZone, now),
    head: await releaseHead(tx, who.timeZone),
  }
}

/** Who runs this Heed; before the first release nobody has said, and the site is a preview. */
export async function organisation(tx: Transaction): Promise<PublishedOrganisation> {
  const record = await tx.currentRecord.findUnique({
    where: { kind_key: { kind: 'ORGANISATION', key: 'organisation' } },
    select: { body: true },
  })
  return record ? publishedOrganisation.parse(record.body) : UNKNOWN
}

/** The newest link of the chain of releases: it stands for everything that is public. */
export async function releaseHead(tx: Transaction, timeZone: string): Promise<ReleaseHead | null> {
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
}
