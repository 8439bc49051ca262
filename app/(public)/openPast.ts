import { cache } from 'react'
import { openSite } from '@/app/(public)/openSite'
import type { WhyNot } from '@/components/past/NoPast'
import { todayIn } from '@/lib/core/dates'
import { pointOf, readPastPath } from '@/lib/progress/pastPath'
import { recommendationsAt, retractedSince, retractionAt } from '@/lib/progress/queries/past'
import { canonicalRef } from '@/lib/core/reference'

/** What a page below /at/ is made from: what was public then, or why there is nothing. `path` is what follows `/at/`. */
export const openPast = cache((lang: string, path: string) =>
  openSite(lang, async (tx, site) => {
    const no = (why: WhyNot) => ({ why, view: null, gone: null })
    const view = readPastPath(path.split('/'))
    if (!view) return no('INVALID')
    const { timeZone } = site.organisation
    const point = pointOf(view.asked, { timeZone, today: site.today, now: new Date() })
    if (!point) return no('FUTURE')
    const gone = view.ref === null ? null : await retractionAt(tx, view.ref, point)
    if (gone) return { why: null, view: null, gone }
    const all = await recommendationsAt(tx, point)
    if (!all) return no('NOTHING_YET')
    const one = view.ref === null ? null : all.find(({ ref }) => ref === canonicalRef(view.ref ?? ''))
    if (one === undefined) return no('NOT_FOUND')
    const knownOn = point.knownAt === null ? null : todayIn(timeZone, new Date(point.knownAt))
    const takenBack = await retractedSince(tx, point.knownAt)
    return { why: null, view, all, one, asOf: point.asOf, knownOn, takenBack }
  }),
)
