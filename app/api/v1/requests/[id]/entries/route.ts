import { z } from 'zod'
import { recordStatus } from '@/lib/proposals/commands/record'
import { askVersion } from '@/lib/asks/queries/facts'
import { recordInput } from '@/lib/asks/schema'
import { NotFound } from '@/lib/core/errors'
import { refuseMethod } from '@/lib/http/problem'
import { route } from '@/lib/http/route'

/** Records what happened to a request: the form's own command by another door, with the person's session. */
export const POST = route(recordInput.omit({ askId: true }), async ({ input, params, actor: asked }) => {
  const actor = await asked()
  const id = z.uuid().safeParse(params['id'])
  if (!id.success) throw new NotFound('This request does not exist.')
  const askId = id.data
  await recordStatus(actor, { ...input, askId })
  return Response.json({ id: askId, version: await askVersion(actor, askId) }, { status: 201 })
})
export const GET = refuseMethod('POST')
export const PUT = GET
export const PATCH = GET
export const DELETE = GET
