import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { z } from 'zod'
import { PrismaClient } from '@/prisma/generated/client'

/** What Postgres read for one step of a statement: how, of which table, and how many rows, thrown away ones too. */
export type Step = { how: string; table: string | null; rows: number }

const node = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().default(0),
  'Rows Removed by Index Recheck': z.number().default(0),
  Plans: z.array(z.unknown()).default([]),
})
/** A question, as Prisma sends it: what begins or ends a transaction explains nothing. */
const statement = z.object({
  text: z.string().regex(/^\s*(select|with)\b/i),
  values: z.array(z.unknown()).default([]),
})
const plans = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: z.unknown() })) }))

/** How every question was answered that `work` asks of the database, each explained on its own connection, with its settings. */
export async function explained(work: () => Promise<unknown>): Promise<Step[]> {
  const steps: Step[] = []
  class Explaining extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config)
      const ask = this.query.bind(this)
      const explain = async ({ text, values }: z.infer<typeof statement>) => {
        const { rows } = await ask({ text: `explain (analyze, format json) ${text}`, values })
        for (const { 'QUERY PLAN': all } of plans.parse(rows))
          steps.push(...all.flatMap(({ Plan }) => stepsOf(Plan)))
      }
      Object.assign(this, {
        query: async (...asked: unknown[]) => {
          const { data } = statement.safeParse(asked[0])
          if (data) await explain(data)
          return Reflect.apply(ask, this, asked)
        },
      })
    }
  }
  const pool = new pg.Pool({
    connectionString: process.env['DATABASE_URL'],
    options: '-c timezone=UTC',
    Client: Explaining,
  })
  const before = globalThis.heedDatabases
  globalThis.heedDatabases = { staff: new PrismaClient({ adapter: new PrismaPg(pool) }) }
  try {
    await work()
  } finally {
    globalThis.heedDatabases = before
    await pool.end()
  }
  return steps
}

function stepsOf(plan: unknown): Step[] {
  const read = node.parse(plan)
  const rows = read['Actual Rows'] + read['Rows Removed by Filter'] + read['Rows Removed by Index Recheck']
  const step = {
    how: read['Node Type'],
    table: read['Relation Name'] ?? null,
    rows: rows * read['Actual Loops'],
  }
  return [step, ...read.Plans.flatMap(stepsOf)]
}
