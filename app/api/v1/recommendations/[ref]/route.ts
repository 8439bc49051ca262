import { z } from 'zod'
import { pastAnswer } from '@/app/api/v1/pastAnswer'
import { asGone, asJson, publicAnswer } from '@/app/api/v1/publicAnswer'
import { addresses } from '@/components/site/addresses'
import { env } from '@/lib/core/env'
import { NotFound } from '@/lib/core/errors'
import { refuseMethod } from '@/lib/http/problem'
import { route } from '@/lib/http/route'
import { retractionAt } from '@/lib/progress/queries/past'
import { recommendation, retraction } from '@/lib/progress/queries/recommendations'
import { canonicalRef } from '@/lib/core/reference'
import { whyAsk, whySummedUp } from '@/lib/progress/why'
import { pastFields } from '@/lib/workflow/past'

/** One recommendation with its requests, their history and their evidence, and why each stands where it stands. */
export const GET = route(z.strictObject(pastFields), ({ input: asked, params, request }) =>
  publicAnswer(request, async (tx, site) => {
    const ref = String(params['ref'])
    const past = await pastAnswer(tx, site, asked)
    const found = past
      ? (past.all.find((one) => one.ref === canonicalRef(ref)) ?? null)
      : await recommendation(tx, ref)
    const gone = past ? await retractionAt(tx, ref, past.point) : found ? null : await retraction(tx, ref)
    if (gone) return asGone(gone)
    if (found === null)
      throw new NotFound('No public recommendation has this reference. One looks like CFR-3 or TIC-17b.')
    const of = past?.site ?? site
    const to = past ? addresses('en').past({ ...asked, asOf: of.today }) : addresses('en')
    const page = `${env().HEED_ORIGIN}${to.recommendation(found.ref)}`
    const asks = found.asks.map((ask) => ({ ...ask, why: whyAsk(ask, of.today) }))
    const known = asked.knownAt && { knownAt: asked.knownAt }
    return asJson(of, { ...known, data: { ...found, asks, why: whySummedUp(found), page } })
  }),
)

export const POST = refuseMethod('GET', 'HEAD')
export const PUT = POST
export const PATCH = POST
export const DELETE = POST
