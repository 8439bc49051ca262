import { z } from 'zod'
import { askAddress } from '@/lib/asks/queries/facts'
import { env } from '@/lib/core/env'
import { Invalid } from '@/lib/core/errors'
import { uploadFile } from '@/lib/evidence/commands/upload'
import { isUploadProblem, type UploadProblem } from '@/lib/evidence/rules'
import { readUpload } from '@/lib/http/multipart'
import { refuseMethod } from '@/lib/http/problem'
import { route, type Route } from '@/lib/http/route'

/**
 * Takes one file, `file`, for a request, `ask`. Answers JSON (201, or problem+json) to clients that ask for it; a form
 * without script is sent back to its page with the upload's id, or with what was wrong.
 */
export const POST: Route = async (request, context) => {
  const answer = await take(request, context)
  const isForm = !(request.headers.get('accept') ?? '').includes('json')
  return isForm ? backToForm(request, answer) : answer
}
export const GET = refuseMethod('POST')

const take = route(
  z.strictObject({}),
  async ({ request, actor: asked }) => {
    const actor = await asked()
    const upload = await readUpload(request, ['ask'], async ({ name, bytes, field }) => {
      const askId = field('ask').then(requireAsk)
      // A file that is refused first must not leave this one unheard.
      askId.catch(() => null)
      const id = await uploadFile(actor, { name, bytes, askId })
      return { id, address: await askAddress(actor, await askId) }
    })
    return Response.json(upload, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  },
  { isStream: true },
)

function requireAsk(sent: string): string {
  const parsed = z.uuid().safeParse(sent)
  if (parsed.success) return parsed.data
  const message = 'The form has lost the request that the file is for. Load the page again.'
  throw new Invalid(message, [{ field: 'ask', code: 'NOT_A_FORM', message }])
}

const sent = z.object({ id: z.string(), address: z.string() })
const refused = z.object({ status: z.number(), problems: z.array(z.object({ code: z.string() })).optional() })

async function backToForm(request: Request, answer: Response): Promise<Response> {
  const body: unknown = await answer.json()
  const done = sent.safeParse(body)
  const place = new URL(cameFrom(request) ?? (done.success ? done.data.address : '/desk'), env().HEED_ORIGIN)
  place.searchParams.delete('problem')
  if (done.success) place.searchParams.set('upload', done.data.id)
  else place.searchParams.set('problem', problemOf(refused.parse(body)))
  return new Response(null, {
    status: 303,
    headers: { Location: place.pathname + place.search, 'Cache-Control': 'no-store' },
  })
}

/** The page with the form, by what the browser says; only ever a page of the desk. */
function cameFrom(request: Request): string | null {
  const referrer = request.headers.get('referer') ?? ''
  if (!URL.canParse(referrer)) return null
  const { origin, pathname, search } = new URL(referrer)
  return origin === env().HEED_ORIGIN && pathname.startsWith('/desk/') ? pathname + search : null
}

function problemOf({ status, problems }: z.infer<typeof refused>): UploadProblem {
  const code = problems?.[0]?.code
  if (isUploadProblem(code)) return code
  return status === 401 ? 'SIGNED_OUT' : status === 403 ? 'FORBIDDEN' : 'FAILED'
}
