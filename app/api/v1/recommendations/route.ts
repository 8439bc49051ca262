import { pastAnswer } from '@/app/api/v1/pastAnswer'
import { asJson, publicAnswer } from '@/app/api/v1/publicAnswer'
import { addresses, data } from '@/components/site/addresses'
import { env } from '@/lib/core/env'
import { refuseMethod } from '@/lib/http/problem'
import { route } from '@/lib/http/route'
import { recommendationQuery } from '@/lib/progress/filter'
import { listOf } from '@/lib/progress/past'
import { countRecommendations, listRecommendations } from '@/lib/progress/queries/recommendations'
import { PAGE_SIZE } from '@/lib/progress/rules'
import { pastFields } from '@/lib/workflow/past'

const query = recommendationQuery.extend(pastFields)

/** Every recommendation that fits, 50 at a time; the same filters as the page, and the same two clocks. */
export const GET = route(query, ({ input: { page, asOf, knownAt, ...filter }, request }) =>
  publicAnswer(request, async (tx, site) => {
    const asked = { asOf, knownAt }
    const past = await pastAnswer(tx, site, asked)
    const then = past && listOf(past.all, filter, page)
    const count = then?.count ?? (await countRecommendations(tx, filter))
    const rows = then?.rows ?? (await listRecommendations(tx, filter, page))
    const pages = Math.ceil(count.total / PAGE_SIZE)
    const { HEED_ORIGIN: origin } = env()
    const at = (other: number) => `${origin}${data.json(filter, other, asked)}`
    const to = addresses('en')
    const pageOf = (ref: string) =>
      past ? to.past({ ...asked, asOf: past.site.today }).recommendation(ref) : to.recommendation(ref)
    return asJson(past?.site ?? site, {
      ...(knownAt && { knownAt }),
      ...count,
      page,
      pages,
      links: {
        self: at(page),
        previous: page > 1 ? at(page - 1) : null,
        next: page < pages ? at(page + 1) : null,
        csv: `${origin}${data.csv(filter, asked)}`,
        page: past
          ? `${origin}${to.past({ ...asked, asOf: past.site.today }).recommendations(filter, page)}`
          : `${origin}${to.recommendations(filter, page)}`,
      },
      data: rows.map((row) => ({ ...row, page: `${origin}${pageOf(row.ref)}` })),
    })
  }),
)

export const POST = refuseMethod('GET', 'HEAD')
export const PUT = POST
export const PATCH = POST
export const DELETE = POST
