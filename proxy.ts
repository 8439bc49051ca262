import { NextResponse, type NextRequest } from 'next/server'
import { PATH_HEADER } from '@/lib/auth/pathHeader'

export const config = { matcher: ['/desk/:path*', '/sign-in', '/setup', '/welcome'] }

/** Headers for pages that have scripts. Never the lock: with this file deleted everything is refused all the same. */
export function proxy(request: NextRequest): NextResponse {
  // A form of the desk, sent without scripts after the session was over: the page to sign in knows nothing of it.
  if (request.method === 'POST' && request.nextUrl.pathname === '/sign-in' && !isFromSignIn(request))
    return NextResponse.redirect(request.nextUrl, 303)
  const policy = policyWith(btoa(crypto.randomUUID()))
  const headers = new Headers(request.headers)
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  // Next.js reads the nonce here, and gives it to its own scripts.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

function isFromSignIn({ headers }: NextRequest): boolean {
  const referer = headers.get('referer')
  return referer === null || (URL.canParse(referer) && new URL(referer).pathname === '/sign-in')
}

function policyWith(nonce: string): string {
  // React's development build evaluates and its styles are inline; production needs neither.
  const isDevelopment = process.env.NODE_ENV === 'development'
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
