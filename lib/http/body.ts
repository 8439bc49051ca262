import { Invalid } from '@/lib/core/errors'
import { isUnreadable } from './input'

/** In bytes. Files have a door of their own. */
export const LARGEST_BODY = 1_048_576

/** A request's body, counted while it comes in: what is too large is not read to its end. Throws Invalid. */
export async function readBody(request: Request, largest = LARGEST_BODY): Promise<Buffer> {
  if (Number(request.headers.get('content-length')) > largest) throw tooLarge(largest)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.byteLength
    if (size > largest) {
      await reader?.cancel()
      throw tooLarge(largest)
    }
    chunks.push(next.value)
  }
  return Buffer.concat(chunks)
}

/** The JSON of a body, as long as it is well-formed UTF-8 and every text in it can be kept. Throws Invalid. */
export async function readJson(request: Request): Promise<unknown> {
  const [type] = (request.headers.get('content-type') ?? '').split(';')
  if (type?.trim().toLowerCase() !== 'application/json')
    throw invalid('NOT_JSON', 'Send JSON, with the header Content-Type: application/json.')
  const bytes = await readBody(request)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), refuseUnreadable)
  } catch {
    throw invalid(
      'UNREADABLE',
      'The body is not well-formed JSON in UTF-8, or holds a character that cannot be kept.',
    )
  }
}

function refuseUnreadable(key: string, value: unknown): unknown {
  const isBad = isUnreadable(key) || (typeof value === 'string' && isUnreadable(value)) || key === '__proto__'
  if (isBad) throw new SyntaxError('Unreadable')
  return value
}

function tooLarge(largest: number): Invalid {
  return invalid('TOO_LARGE', `This is larger than ${largest} bytes.`)
}

function invalid(code: string, message: string): Invalid {
  return new Invalid(message, [{ field: null, code, message }])
}
