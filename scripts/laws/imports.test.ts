import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inTree } from './badTree'

/** Of each law, imports that break it: from → what. A rule without a line here fails below. */
const BROKEN: Record<string, [from: string, what: string][]> = {
  'layer-core': [['lib/core/a.ts', '@/lib/workflow/verbs']],
  'layer-workflow': [['lib/workflow/a.ts', '@/lib/access/policy']],
  'layer-access': [['lib/access/a.ts', '@/lib/asks/rules']],
  'layer-auth': [
    ['lib/auth/a.ts', '@/lib/http/action'],
    ['lib/auth/a.ts', '@/lib/asks/rules'],
  ],
  'layer-http': [['lib/http/a.ts', '@/lib/asks/rules']],
  'layer-ledger-and-outbox': [
    ['lib/ledger/a.ts', '@/lib/asks/rules'],
    ['lib/outbox/a.ts', '@/lib/publication/body'],
  ],
  'layer-noun': [
    ['lib/asks/rules.ts', '@/lib/proposals/rules'],
    ['lib/asks/rules.ts', '@/lib/publication/body'],
    ['lib/asks/rules.ts', '@/lib/auth/session'],
    ['lib/asks/rules.ts', '@/lib/progress/schema'],
    ['lib/demands/rules.ts', '@/lib/jobs/rounds'],
  ],
  'layer-proposals': [['lib/proposals/rules.ts', '@/lib/publication/body']],
  'layer-publication': [
    ['lib/publication/a.ts', '@/lib/reports/catalogue'],
    ['lib/publication/a.ts', '@/lib/progress/queries'],
  ],
  'layer-reports': [['lib/reports/catalogue.ts', '@/lib/jobs/rounds']],
  'layer-jobs': [['lib/jobs/rounds.ts', '@/lib/auth/session']],
  'layer-verification': [
    ['lib/verification/a.ts', '@/lib/jobs/rounds'],
    ['lib/verification/a.ts', '@/lib/progress/queries'],
  ],
  'layer-progress': [
    ['lib/progress/queries.ts', '@/lib/asks/rules'],
    ['lib/progress/queries.ts', '@/lib/publication/body'],
    ['lib/progress/queries.ts', '@/lib/access/policy'],
  ],
  downwards: [
    ['lib/workflow/b.ts', '@/components/ui/Pager'],
    ['lib/http/b.ts', '@/app/page'],
  ],
  'lib-starts-no-script': [['app/page.tsx', '@/scripts/start']],
  'components-under-app': [['components/ui/Pager.tsx', '@/app/layout']],
  'components-are-given-data': [
    ['components/ui/Facts.tsx', '@/lib/access/policy'],
    ['components/ui/Facts.tsx', '@/lib/auth/session'],
    ['components/ui/Facts.tsx', '@/lib/progress/queries'],
    ['components/ui/Facts.tsx', '@/lib/proposals/commands/record'],
    ['components/ui/Facts.tsx', '@/prisma/generated/client'],
  ],
  pure: [
    ['lib/workflow/c.ts', '@/lib/core/db'],
    ['lib/workflow/c.ts', '@/lib/core/env'],
    ['lib/access/c.ts', 'next/headers'],
    ['lib/access/c.ts', '@/prisma/generated/client'],
    ['lib/workflow/c.ts', 'pg'],
  ],
  'pure-of-node': [['lib/workflow/c.ts', 'node:fs']],
  'who-touches-prisma': [
    ['app/page.tsx', '@/lib/core/db'],
    ['lib/asks/rules.ts', '@/lib/core/db'],
    ['lib/asks/scope.ts', '@/prisma/generated/client'],
    ['lib/asks/schema.ts', '@/lib/core/db'],
    ['lib/reports/catalogue.ts', '@/lib/core/db'],
    ['scripts/start.ts', '@/lib/core/db'],
  ],
  'generated-stays-inside': [['app/page.tsx', '@/prisma/generated/client']],
  'one-door-to-postgres': [['lib/asks/queries.ts', 'pg']],
  'who-knows-next': [
    ['components/ui/Pager.tsx', 'next/headers'],
    ['lib/core/b.ts', 'next/headers'],
    ['lib/progress/queries.ts', 'next/headers'],
  ],
  'one-door-for-people': [
    ['app/page.tsx', 'next-auth'],
    ['lib/http/a.ts', 'next-auth'],
  ],
  'public-reads-progress': [
    ['app/(public)/page.tsx', '@/lib/asks/rules'],
    ['app/(public)/page.tsx', '@/lib/auth/session'],
    ['app/(public)/page.tsx', '@/lib/publication/body'],
    ['app/api/v1/route.ts', '@/lib/core/db'],
    ['app/api/v1/route.ts', '@/lib/access/policy'],
  ],
  'only-tests-use-testing': [
    ['lib/asks/queries.ts', '@/lib/testing/factories'],
    ['scripts/start.ts', '@/lib/testing/factories'],
  ],
  'no-circle': [['lib/evidence/rules.ts', '@/lib/evidence/schema']],
  found: [['lib/core/b.ts', './nowhere']],
  'installed-with-the-app': [['lib/core/b.ts', 'vitest']],
  declared: [['lib/core/b.ts', 'stray']],
}

/** Imports as they should be: none of them may be found. */
const SOUND: [from: string, what: string][] = [
  ['app/layout.tsx', '@/components/ui/Facts'],
  ['app/layout.tsx', 'next/headers'],
  ['app/(public)/layout.tsx', '@/lib/progress/queries'],
  ['app/api/v1/route.ts', '@/lib/http/action'],
  ['components/ui/Facts.tsx', '@/lib/workflow/verbs'],
  ['components/ui/Facts.tsx', '@/lib/progress/schema'],
  ['lib/asks/queries.ts', '@/lib/core/db'],
  ['lib/asks/queries.ts', '@/prisma/generated/client'],
  ['lib/asks/commands/record.ts', '@/lib/core/db'],
  ['lib/asks/commands/record.ts', '@/lib/evidence/schema'],
  ['lib/asks/commands/record.ts', '@/lib/ledger/write'],
  ['lib/asks/schema.ts', '@/prisma/generated/enums'],
  ['lib/auth/session.ts', 'next/headers'],
  ['lib/auth/session.ts', 'next-auth'],
  ['lib/jobs/rounds.ts', '@/lib/publication/body'],
  ['lib/proposals/rules.ts', '@/lib/asks/rules'],
  ['lib/verification/a.ts', '@/lib/publication/body'],
  ['lib/verification/a.ts', '@/lib/core/db'],
  ['lib/publication/body.ts', '@/lib/progress/schema'],
  ['lib/core/db.ts', 'pg'],
  ['lib/workflow/verbs.ts', 'zod'],
  ['lib/workflow/a.test.ts', 'vitest'],
  ['lib/asks/rules.test.ts', '@/lib/testing/factories'],
  ['lib/access/policy.ts', '@/lib/workflow/verbs'],
]

const installed = ['next', 'next-auth', 'zod', 'pg', 'vitest', 'stray']
const manifest = {
  type: 'module',
  dependencies: { next: '1.0.0', 'next-auth': '1.0.0', zod: '1.0.0', pg: '1.0.0' },
  devDependencies: { vitest: '1.0.0' },
}

function tree(): Record<string, string> {
  const files: Record<string, string> = { 'package.json': JSON.stringify(manifest) }
  for (const name of installed) {
    files[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'main.js' })
    files[`node_modules/${name}/main.js`] = files[`node_modules/${name}/headers.js`] = 'module.exports = {}'
  }
  // What is imported is there, and imports nothing itself unless it is told to.
  const ends = ['@/prisma/generated/client', '@/prisma/generated/enums', '@/lib/progress/schema']
  const imports = [...Object.values(BROKEN).flat(), ...SOUND]
  for (const what of [...ends, ...imports.map(([, name]) => name)])
    if (what.startsWith('@/')) files[fileOf(what)] ??= ''
  for (const [from, what] of imports) files[from] = `${files[from] ?? ''}import '${what}'\n`
  files['lib/asks/scope.ts'] += `import type { Named } from '@/lib/core/db'\nexport type Mine = Named\n`
  files['lib/evidence/schema.ts'] = `import './rules'\n`
  return files
}

function fileOf(what: string): string {
  return `${what.slice(2)}.ts${/^@\/(app|components)\//.test(what) ? 'x' : ''}`
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const outcome = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
})
type Outcome = z.infer<typeof outcome>['summary']

async function cruise(place: string): Promise<Outcome> {
  const words = ['--config', path.join(root, '.dependency-cruiser.mjs'), '--output-type', 'json']
  const said = await promisify(execFile)(
    process.execPath,
    [bin, ...words, 'app', 'components', 'lib', 'scripts'],
    { cwd: place, maxBuffer: 1e8 },
  )
  return outcome.parse(JSON.parse(said.stdout)).summary
}

let found: Outcome
beforeAll(async () => {
  found = await inTree(tree(), cruise)
}, 60_000)

describe.each(Object.entries(BROKEN))('the law %s', (law, broken) => {
  test.each(broken)('is broken by %s importing %s', (from, what) => {
    const target = what.startsWith('@/') ? fileOf(what) : what.replace(/^(\.\/|node:)/, '')
    const breaches = found.violations.filter((one) => one.rule.name === law && one.from === from)
    expect(breaches.map(({ to }) => to)).toContainEqual(expect.stringContaining(target))
  })
})

test.each(SOUND)('%s may import %s', (from, what) => {
  const target = what.startsWith('@/') ? fileOf(what) : `node_modules/${what}`
  expect(found.violations.filter((one) => one.from === from && one.to.startsWith(target))).toEqual([])
})

test("a scope may name Prisma's types", () => {
  const breaches = found.violations.filter(
    ({ from, to }) => from === 'lib/asks/scope.ts' && to === 'lib/core/db.ts',
  )
  expect(breaches).toEqual([])
})

test('every law is broken above', () => {
  expect(found.ruleSetUsed.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(BROKEN).sort())
})
