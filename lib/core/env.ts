import { z } from 'zod'

const optional = z
  .string()
  .optional()
  .transform((value) => value || undefined)

const schema = z.object({
  DATABASE_URL: z.string().startsWith('postgres'),
  DATABASE_PUBLIC_URL: z.string().startsWith('postgres'),
  /** Where people reach this Heed: the only origin that a form may come from. */
  HEED_ORIGIN: z.url().transform((url) => new URL(url).origin),
  /** The folder for files; the embedded database lives there too. */
  HEED_DATA: z.string().min(1),
  /** Files in a bucket that speaks S3 instead of that folder; empty counts as not set. */
  HEED_S3_BUCKET: optional,
  HEED_S3_ENDPOINT: optional.pipe(z.url().optional()),
  HEED_S3_REGION: optional.transform((region) => region ?? 'us-east-1'),
  HEED_S3_ACCESS_KEY_ID: optional,
  HEED_S3_SECRET_ACCESS_KEY: optional,
  NEXTAUTH_SECRET: z.string().min(32),
})

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/** Read at first use, not at import: a build needs no database. Throws naming what is missing. */
export function env(): Env {
  parsed ??= schema.parse(process.env)
  return parsed
}
