import { OURS } from '../app/headers.mjs'

const isOfPages = new RegExp(`^/(?!(?:${OURS})(?:/|$))`)
const READ = ['GET', 'HEAD']

/**
 * What is said before Next hears of a request, because Next answers it with a bare 500 or as if nothing were wrong: an
 * address that is none, or a method that a page does not have. Null: Next answers.
 *
 * @param {string} method
 * @param {string} url The path with its query, as it was sent.
 * @returns {{ missing: string } | { allowed: string[] } | null}
 */
export function atTheDoor(method, url) {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  const isData = /^\/api(\/|$)/.test(path)
  // The answer to an address that nothing has, in our own look.
  if (isNoAddress(path)) return { missing: isData ? '/api/nothing' : '/en/nothing' }
  // The API's own routes refuse what they do not take; but of a TRACE Next cannot even make a request.
  if (isData) return method === 'TRACE' ? { allowed: READ } : null
  const isForm = !isOfPages.test(path) && !path.startsWith('/_next')
  const allowed = isForm ? [...READ, 'POST'] : READ
  return allowed.includes(method) ? null : { allowed }
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
