import pg from 'pg'

/** The three logins, by the variable that holds each one's address. */
export const LOGINS = {
  owner: 'DATABASE_OWNER_URL',
  app: 'DATABASE_URL',
  public: 'DATABASE_PUBLIC_URL',
} as const
export type Login = keyof typeof LOGINS

/** One statement as this login, on a connection of its own; gives the rows. */
export async function sql(login: Login, statement: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({
    connectionString: process.env[LOGINS[login]],
    options: '-c timezone=UTC',
  })
  await client.connect()
  try {
    const { rows }: { rows: unknown[] } = await client.query(statement, values)
    return rows
  } finally {
    await client.end()
  }
}

/** What Postgres says against the statement, `SQLSTATE message`; null when it lets it pass. */
export function refusal(login: Login, statement: string, values: unknown[] = []): Promise<string | null> {
  return sql(login, statement, values).then(
    () => null,
    (error: unknown) => {
      if (error instanceof pg.DatabaseError) return `${error.code} ${error.message}`
      throw error
    },
  )
}
