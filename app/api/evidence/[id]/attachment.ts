import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { NotFound } from '@/lib/core/errors'
import type { KeptFile } from '@/lib/evidence/queries/files'
import { download } from '@/lib/http/download'
import { route } from '@/lib/http/route'

/** A file of ours for whoever may read it, by `find`; app/headers.mjs puts it into a sandbox besides. */
export function attachment(find: (actor: Actor, id: string) => Promise<KeptFile>) {
  return route(z.strictObject({}), async ({ params, actor }) => {
    const id = z.uuid().safeParse(params['id'])
    if (!id.success) throw new NotFound('This file does not exist.')
    return download(await find(await actor(), id.data), { 'Cache-Control': 'private, no-store' })
  })
}
