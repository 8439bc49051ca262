import { createServer } from 'node:http'
import next from 'next'
import { atTheDoor } from './door.mjs'

/** `next start`, with our own door before it. `node scripts/serve.mjs <port>`. */
const port = Number(process.argv[2])
const app = next({ dev: false, port })
const answer = app.getRequestHandler()

const server = createServer((request, response) => {
  const found = atTheDoor(request.method ?? 'GET', request.url ?? '/')
  if (found && 'allowed' in found) return refuse(request, response, found.allowed)
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

function refuse(request, response, allowed) {
  const isData = request.url.startsWith('/api')
  const detail = `Only ${allowed.join(', ')} can be used here.`
  const problem = { type: 'about:blank', status: 405, title: 'Method not allowed', detail }
  response.writeHead(405, {
    Allow: allowed.join(', '),
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
