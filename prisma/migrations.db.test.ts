import { expect, test } from 'vitest'
import { migrate } from '@/scripts/database'
import { prisma } from '@/scripts/prisma'

const owner = () => process.env['DATABASE_OWNER_URL'] ?? ''
const addresses = () => ({
  owner: owner(),
  app: process.env['DATABASE_URL'] ?? '',
  public: process.env['DATABASE_PUBLIC_URL'] ?? '',
})

test('the migrations lead to exactly what schema.prisma says', async () => {
  const difference = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma']
  const said = await prisma([...difference, '--exit-code'], { DATABASE_OWNER_URL: owner() })
  expect(said).toContain('No difference detected')
})

test('migrating what is migrated changes nothing', async () => {
  await migrate(addresses())
  const said = await prisma(['migrate', 'status'], { DATABASE_OWNER_URL: owner() })
  expect(said).toContain('Database schema is up to date')
})
