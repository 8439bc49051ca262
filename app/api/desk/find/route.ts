import { z } from 'zod'
import { desk } from '@/components/desk/deskAddresses'
import { fitting } from '@/components/keyboard/options'
import { can } from '@/lib/access/policy'
import { colleagues } from '@/lib/assignments/queries'
import { Forbidden } from '@/lib/core/errors'
import { line } from '@/lib/core/text'
import { refuseMethod } from '@/lib/http/problem'
import { route } from '@/lib/http/route'
import { choices } from '@/lib/recommendations/queries/choices'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import { listAddress } from '@/lib/recommendations/schema'
import { savedViews } from '@/lib/views/queries'

/** So many recommendations, and so many of everything else of a kind. */
const MOST = 8
const MOST_BESIDE = 3

type Found = { group: string; label: string; detail?: string; href: string }

/** For whoever is signed in as staff: what they type in “Find or go to”, with where each thing is. */
export const GET = route(
  z.strictObject({ text: line('Say what to find.') }),
  async ({ input, actor: asked }) => {
    const actor = await asked()
    if (!can(actor, 'readStaff')) throw new Forbidden('Only staff find things here.')
    const [{ lines, archived }, views, { addressees }, people] = await Promise.all([
      listRecommendations(actor, { text: input.text }),
      savedViews(actor),
      choices(actor),
      colleagues(actor),
    ])
    const beside: Found[] = [
      ...views.map(({ name, filter }) => ({ group: 'Saved views', label: name, href: listAddress(filter) })),
      ...addressees.map(({ value, label }) => ({
        ...{ group: 'Asked of', label },
        href: listAddress({ addressee: value }),
      })),
      ...people.map(({ value, label }) => ({
        ...{ group: 'People', label, detail: 'what they look after' },
        href: listAddress({ owner: value }),
      })),
    ]
    const found: Found[] = lines.slice(0, MOST).map(({ ref, title, isDraft }) => ({
      ...{ group: 'Recommendations', label: `${ref} ${title}`, href: desk.recommendation(ref) },
      ...(isDraft && { detail: 'draft' }),
    }))
    if (archived > 0)
      found.push({
        ...{ group: 'Recommendations', label: `${archived} in the archive` },
        href: listAddress({ text: input.text, archived: 'only' }),
      })
    return { found: [...found, ...fewOfEach(fitting(beside, input.text))] }
  },
)
export const POST = refuseMethod('GET', 'HEAD')
export const PUT = POST
export const PATCH = POST
export const DELETE = POST

function fewOfEach(found: readonly Found[]): Found[] {
  return found.filter(
    (one, index) => found.slice(0, index).filter(({ group }) => group === one.group).length < MOST_BESIDE,
  )
}
