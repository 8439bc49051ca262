import type { Actor } from '@/lib/access/policy'
import { Forbidden } from '@/lib/core/errors'

/** Refused for want of a session, and not of a role: then "sign in" helps, and a sentence about roles would mislead. */
export async function isSignedOut(error: unknown, actor: () => Promise<Actor>): Promise<boolean> {
  if (!(error instanceof Forbidden)) return false
  const isForeign = error.problems.some(({ code }) => code === 'FOREIGN_ORIGIN')
  return !isForeign && (await actor()).kind === 'public'
}
