import { z } from 'zod'
import { asGone, asJson, publicAnswer } from '@/app/api/v1/publicAnswer'
import { addresses } from '@/components/site/addresses'
import { env } from '@/lib/core/env'
import { NotFound } from '@/lib/core/errors'
import { refuseMethod } from '@/lib/http/problem'
import { route } from '@/lib/http/route'
import { whyAsk, whySummedUp } from '@/lib/progress/why'
import { recommendation, retraction } from '@/lib/progress/queries/recommendations'

/** One recommendation with its requests, their history and their evidence. */
export const GET = route(z.strictObject({}), ({ params, request }) =>
  publicAnswer(request, async (tx, site) => {
    const ref = String(params['ref'])
    const found = await recommendation(tx, ref)
    const gone = found === null ? await retraction(tx, ref) : null
    if (gone) return asGone(gone)
    if (found === null)
      throw new NotFound('No public recommendation has this reference. One looks like CFR-3 or TIC-17b.')
    const page = `${env().HEED_ORIGIN}${addresses('en').recommendation(found.ref)}`
    const asks = found.asks.map((ask) => ({ ...ask, why: whyAsk(ask, site.today) }))
    return asJson(site, { data: { ...found, asks, why: whySummedUp(found), page } })
  }),
)

export const POST = refuseMethod('GET', 'HEAD')
export const PUT = POST
export const PATCH = POST
export const DELETE = POST
