/** Said with every answer. */
export const everywhere = [
  {
    source: '/:path*',
    headers: [
      { key: 'X-Content-Type-Options', value: 'nosniff' },
      // A form without script under `no-referrer` would come from the origin "null".
      { key: 'Referrer-Policy', value: 'same-origin' },
      { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
      { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
    ],
  },
]

const policy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Data is data: nothing in it is loaded, run or framed. */
const dataOnly = [
  {
    source: '/api/:path*',
    headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
  },
  // What people have sent is never a page of ours, even where a browser opens it after all.
  ...['/api/evidence/:path*', '/api/files/:path*'].map((source) => ({
    source,
    headers: [
      { key: 'Content-Security-Policy', value: "sandbox; default-src 'none'; frame-ancestors 'none'" },
    ],
  })),
]

/** What is not a public page: of staff, of signing in, of the API or of Next itself. */
export const OURS = 'desk|sign-in|setup|welcome|api|_next'

/** The public pages run no script. */
export const publicPages = [
  ...dataOnly,
  {
    source: `/:path((?!(?:${OURS})(?:/|$)).*)`,
    headers: [
      { key: 'Content-Security-Policy', value: policy },
      // Kept by us, asked for again by everybody else: a release is never hidden by a cache on the way.
      { key: 'Cache-Control', value: 'no-cache' },
    ],
  },
]
