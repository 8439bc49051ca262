import { asJson, publicAnswer } from '@/app/api/v1/publicAnswer'
import { addresses, data } from '@/components/site/addresses'
import { env } from '@/lib/core/env'
import { refuseMethod } from '@/lib/http/problem'
import { route } from '@/lib/http/route'
import { recommendationQuery } from '@/lib/progress/filter'
import { countRecommendations, listRecommendations } from '@/lib/progress/queries/recommendations'
import { PAGE_SIZE } from '@/lib/progress/rules'

/** Every recommendation that fits, 50 at a time; the same filters as the page. */
export const GET = route(recommendationQuery, ({ input: { page, ...filter }, request }) =>
  publicAnswer(request, async (tx, site) => {
    const count = await countRecommendations(tx, filter)
    const rows = await listRecommendations(tx, filter, page)
    const pages = Math.ceil(count.total / PAGE_SIZE)
    const { HEED_ORIGIN: origin } = env()
    const at = (other: number) => `${origin}${data.json(filter, other)}`
    return asJson(site, {
      ...count,
      page,
      pages,
      links: {
        self: at(page),
        previous: page > 1 ? at(page - 1) : null,
        next: page < pages ? at(page + 1) : null,
        csv: `${origin}${data.csv(filter)}`,
        page: `${origin}${addresses('en').recommendations(filter, page)}`,
      },
      data: rows.map((row) => ({ ...row, page: `${origin}${addresses('en').recommendation(row.ref)}` })),
    })
  }),
)

export const POST = refuseMethod('GET', 'HEAD')
export const PUT = POST
export const PATCH = POST
export const DELETE = POST
