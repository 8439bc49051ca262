import { publicAnswer } from '@/app/api/v1/publicAnswer'
import { addresses } from '@/components/site/addresses'
import { env } from '@/lib/core/env'
import { refuseMethod } from '@/lib/http/problem'
import { route } from '@/lib/http/route'
import { recommendationCsv } from '@/lib/progress/columns'
import { recommendationFilter } from '@/lib/progress/filter'
import { listRecommendations } from '@/lib/progress/queries/recommendations'

/** Every recommendation that fits, all of them, a row each. */
export const GET = route(recommendationFilter, ({ input: filter, request }) =>
  publicAnswer(request, async (tx, site) => {
    const rows = await listRecommendations(tx, filter)
    const to = addresses('en')
    return {
      body: recommendationCsv(rows, site, ({ ref }) => `${env().HEED_ORIGIN}${to.recommendation(ref)}`),
      type: 'text/csv; charset=utf-8',
      headers: { 'Content-Disposition': `attachment; filename="heed-recommendations-${site.today}.csv"` },
    }
  }),
)

export const POST = refuseMethod('GET', 'HEAD')
export const PUT = POST
export const PATCH = POST
export const DELETE = POST
