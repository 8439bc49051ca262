import { sha256 } from '@/lib/core/canonical'
import { NotFound } from '@/lib/core/errors'
import { site } from '@/lib/progress/queries/site'
import { snapshot, type Reader } from '@/lib/progress/snapshot'
import type { PublishedRetraction } from '@/lib/progress/schema'
import type { Site } from '@/lib/progress/views'

type Answer = { body: string; type: string; status?: number; headers?: Record<string, string> }

/**
 * An answer of the open data, read from one release. Its tag is the release's head, the date and the question: who
 * asks again with it is told in a word that nothing is new. Throws NotFound while the public site is off.
 */
export function publicAnswer(
  request: Request,
  read: (tx: Reader, site: Site) => Promise<Answer>,
): Promise<Response> {
  return snapshot(async (tx) => {
    const now = await site(tx, new Date())
    if (now.organisation.publicSite === 'OFF') throw new NotFound('This record is not open to the public.')
    const kept = { ETag: tagOf(request, now), 'Cache-Control': 'no-cache' }
    if (isKnown(request, kept.ETag)) return new Response(null, { status: 304, headers: kept })
    const { body, type, status = 200, headers } = await read(tx, now)
    return new Response(body, { status, headers: { ...kept, 'Content-Type': type, ...headers } })
  })
}

/** JSON that says what it is true of. */
export function asJson({ today, head }: Site, content: object): Answer {
  const made = { releasedAt: head?.releasedAt ?? null }
  const said = { asOf: today, release: head?.sequence ?? null, head: head?.hash ?? null, ...made, ...content }
  return { body: JSON.stringify(said), type: 'application/json; charset=utf-8' }
}

/** A page that was retracted: why, in the form of every refusal. */
export function asGone({ ref, reason, retractedOn }: PublishedRetraction): Answer {
  const problem = { type: 'about:blank', title: 'Retracted', status: 410, detail: reason, ref, retractedOn }
  return {
    body: JSON.stringify(problem),
    type: 'application/problem+json; charset=utf-8',
    status: 410,
  }
}

function tagOf(request: Request, { today, head }: Site): string {
  const { pathname, search } = new URL(request.url)
  return `"${sha256([head?.hash, today, pathname, search].join('\n')).slice(0, 32)}"`
}

function isKnown(request: Request, tag: string): boolean {
  const known = request.headers.get('If-None-Match')?.split(',') ?? []
  return known.some((one) => one.trim().replace(/^W\//, '') === tag)
}
