import { pastAnswer } from '@/app/api/v1/pastAnswer'
import { publicAnswer } from '@/app/api/v1/publicAnswer'
import { addresses } from '@/components/site/addresses'
import { env } from '@/lib/core/env'
import { refuseMethod } from '@/lib/http/problem'
import { route } from '@/lib/http/route'
import { recommendationCsv } from '@/lib/progress/columns'
import { recommendationFilter } from '@/lib/progress/filter'
import { listOf } from '@/lib/progress/past'
import { listRecommendations } from '@/lib/progress/queries/recommendations'
import { pastFields } from '@/lib/workflow/past'

const query = recommendationFilter.extend(pastFields)

/** Every recommendation that fits, all of them, a row each. */
export const GET = route(query, ({ input: { asOf, knownAt, ...filter }, request }) =>
  publicAnswer(request, async (tx, site) => {
    const past = await pastAnswer(tx, site, { asOf, knownAt })
    const rows = past ? listOf(past.all, filter).rows : await listRecommendations(tx, filter)
    const of = past?.site ?? site
    const to = past ? addresses('en').past({ asOf: of.today, knownAt }) : addresses('en')
    return {
      body: recommendationCsv(rows, of, ({ ref }) => `${env().HEED_ORIGIN}${to.recommendation(ref)}`),
      type: 'text/csv; charset=utf-8',
      headers: { 'Content-Disposition': `attachment; filename="heed-recommendations-${of.today}.csv"` },
    }
  }),
)

export const POST = refuseMethod('GET', 'HEAD')
export const PUT = POST
export const PATCH = POST
export const DELETE = POST
