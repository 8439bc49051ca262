import { randomBytes } from 'node:crypto'
import pino, { type Logger } from 'pino'

const SECRET = ['password', 'token', 'cookie', 'authorization', 'email', 'passwordHash', 'tokenHash']

let opened: Logger | undefined

/** One JSON line an event. What names a person or opens a door is cut out, also one level down. */
export function log(): Logger {
  // On stderr: what a supervisor shows, while stdout may go nowhere.
  opened ??= pino(
    {
      level: process.env['LOG_LEVEL'] || 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET.flatMap((key) => [key, `*.${key}`]), censor: '…' },
      serializers: { error: traceOf },
    },
    pino.destination(2),
  )
  return opened
}

/** Writes down an unexpected failure, and returns the reference number under which it is found again. */
export function logFailure(error: unknown, where: string): string {
  const reference = randomBytes(4).toString('hex').toUpperCase()
  log().error({ reference, where, error }, 'unexpected failure')
  return reference
}

/** Of these the language wrote the message. Any other may quote what somebody typed. */
const OWN_WORDS = [TypeError, RangeError, ReferenceError]

export function traceOf(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const { name, message, stack } = error
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line))
  const code: unknown = Reflect.get(error, 'code')
  const isOwn = OWN_WORDS.some((kind) => error instanceof kind)
  return { name, code, frames, ...(isOwn ? { message } : {}) }
}
