import { OURS } from '../app/headers.mjs'

const isOfPages = new RegExp(`^/(?!(?:${OURS})(?:/|$))`)
const READ = ['GET', 'HEAD']

/** What one form may weigh. Next cuts it off there, and then cannot read it. */
const LARGEST = 10 * 1024 * 1024

/**
 * What is said before Next hears of a request, because Next answers it with a bare 500 or as if nothing were wrong: an
 * address that is none, a method that a page does not have, a form that is too large or was sent from somewhere else.
 * Null: Next answers, and whoever reads a form looks at its origin again.
 *
 * @param {string} method
 * @param {string} url The path with its query, as it was sent.
 * @param {{ origin?: string | undefined, 'content-length'?: string | undefined }} headers
 * @param {string | undefined} ours The origin that people reach us at.
 * @returns {{ missing: string } | { status: number, title: string, detail: string, allowed?: string[] } | null}
 */
export function atTheDoor(method, url, headers = {}, ours = undefined) {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  const isData = /^\/api(\/|$)/.test(path)
  // The answer to an address that nothing has, in our own look.
  if (isNoAddress(path)) return { missing: isData ? '/api/nothing' : '/en/nothing' }
  // The API's own routes refuse what they do not take; but of a TRACE Next cannot even make a request.
  if (isData) return method === 'TRACE' ? notAllowed(READ) : null
  const isForm = !isOfPages.test(path) && !path.startsWith('/_next')
  const allowed = isForm ? [...READ, 'POST'] : READ
  if (!allowed.includes(method)) return notAllowed(allowed)
  return method === 'POST' ? refusedForm(headers, ours) : null
}

function notAllowed(allowed) {
  return {
    status: 405,
    title: 'Method not allowed',
    detail: `Only ${allowed.join(', ')} can be used here.`,
    allowed,
  }
}

function refusedForm({ origin, 'content-length': length }, ours) {
  if (origin !== undefined && ours !== undefined && origin !== ours)
    return {
      status: 403,
      title: 'Forbidden',
      detail: `This was not sent from a page at ${ours}, so nothing was saved.`,
    }
  if (Number(length) > LARGEST)
    return {
      status: 413,
      title: 'Content too large',
      detail:
        'This is more than 10 MB, so nothing was saved. Go back: what you typed is still in the form. Shorten it, or add a file as evidence instead.',
    }
  return null
}

/** It cannot be decoded, or hides a slash or a NUL: none of ours does. */
function isNoAddress(path) {
  if (/%(?:2f|5c|00)/i.test(path)) return true
  try {
    decodeURIComponent(path)
    return false
  } catch {
    return true
  }
}
