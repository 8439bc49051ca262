import { defineConfig } from 'prisma/config'

/** Migrations run on the owner's login; the app's own cannot change a table. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_OWNER_URL'] ?? '' },
})
