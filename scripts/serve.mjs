import { createServer } from 'node:http'
import next from 'next'
import { atTheDoor } from './door.mjs'

/** `next start`, with our own door before it. `node scripts/serve.mjs <port>`. */
const port = Number(process.argv[2])
const ours = process.env.HEED_ORIGIN ? new URL(process.env.HEED_ORIGIN).origin : undefined
const app = next({ dev: false, port })
const answer = app.getRequestHandler()

const server = createServer((request, response) => {
  const { method = 'GET', url = '/', headers } = request
  const found = atTheDoor(method, url, headers, ours)
  if (found && 'status' in found) return refuse(request, response, found)
  if (found) request.url = found.missing
  answer(request, response).catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
    response.end('Something went wrong. Please try again.')
  })
})

/** What is under way is finished. */
function stop() {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}

function refuse(request, response, { status, title, detail, allowed }) {
  const isData = request.url.startsWith('/api')
  const problem = { type: 'about:blank', status, title, detail }
  response.writeHead(status, {
    ...(allowed && { Allow: allowed.join(', ') }),
    // What is still on its way is not waited for.
    ...(status === 413 && { Connection: 'close' }),
    'Content-Type': isData ? 'application/problem+json; charset=utf-8' : 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  })
  response.end(isData ? JSON.stringify(problem) : `${detail}\n`)
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
await app.prepare()
server.listen(port)
