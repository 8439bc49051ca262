import { env } from '@/lib/core/env'
import { Forbidden } from '@/lib/core/errors'

/**
 * Every write comes from a page of ours, and says so. Next.js lets a request without an origin pass, and believes
 * X-Forwarded-Host: this looks at the configured origin alone. Throws Forbidden.
 */
export function checkOrigin(headers: Pick<Headers, 'get'>): void {
  if (headers.get('origin') === env().HEED_ORIGIN) return
  const message = `This was not sent from a page of this Heed. Open it at ${env().HEED_ORIGIN} and try again.`
  throw new Forbidden(message, [{ field: null, code: 'FOREIGN_ORIGIN', message }])
}
