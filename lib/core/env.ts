import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.string().startsWith('postgres'),
  DATABASE_PUBLIC_URL: z.string().startsWith('postgres'),
  /** Where people reach this Heed: the only origin that a form may come from. */
  HEED_ORIGIN: z.url().transform((url) => new URL(url).origin),
  /** The folder for files; the embedded database lives there too. */
  HEED_DATA: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(32),
})

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/** Read at first use, not at import: a build needs no database. Throws naming what is missing. */
export function env(): Env {
  parsed ??= schema.parse(process.env)
  return parsed
}
