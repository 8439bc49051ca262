import { readFileSync } from 'node:fs'

// The import laws. Each is proven to fire by scripts/laws/imports.test.ts.

/** Tests stand outside: they may reach for what they need. */
const TESTS = ['\\.(test|spec)\\.tsx?$', '^lib/testing/', '^e2e/']

/** Layers of lib that are no noun. Every other folder of lib is one. */
const { notNouns, apartFromOtherNouns } = JSON.parse(
  readFileSync(new URL('scripts/laws/layers.json', import.meta.url), 'utf8'),
)
const noun = `(?!(${[...notNouns, ...apartFromOtherNouns].join('|')})/)[^/]+`

/** Of each layer, the layers of lib that it may import; itself always. The order of house.md, law 1. */
const BELOW = {
  core: [],
  workflow: ['core'],
  access: ['workflow', 'core'],
  auth: ['access', 'workflow', 'core'],
  http: ['auth', 'access', 'workflow', 'core'],
  '(ledger|outbox)': ['access', 'workflow', 'core'],
  [noun]: ['ledger', 'outbox', 'access', 'workflow', 'core'],
  proposals: [noun, 'ledger', 'outbox', 'access', 'workflow', 'core'],
  publication: ['proposals', noun, 'ledger', 'outbox', 'access', 'workflow', 'core', 'progress/schema\\.ts$'],
  reports: ['publication', 'proposals', noun, 'ledger', 'outbox', 'access', 'workflow', 'core'],
  jobs: ['reports', 'publication', 'proposals', noun, 'ledger', 'outbox', 'access', 'workflow', 'core'],
  verification: ['publication', 'proposals', noun, 'ledger', 'outbox', 'access', 'workflow', 'core'],
  progress: ['workflow', 'core'],
}

const layers = Object.entries(BELOW).map(([layer, below]) => ({
  name: `layer-${layer === noun ? 'noun' : layer.replaceAll(/[()]/g, '').replace('|', '-and-')}`,
  comment: `Imports point one way: lib/${layer} may import itself and ${below.length ? 'what lies below it' : 'nothing else of lib'}.`,
  severity: 'error',
  from: { path: `^lib/${layer}/`, pathNot: TESTS },
  to: { path: '^lib/', pathNot: [layer, ...below].map(inside) },
}))

/** A folder, unless it is a file already. */
function inside(layer) {
  return `^lib/${layer}${layer.endsWith('$') ? '' : '/'}`
}

/** Who may touch Prisma: law 2. */
const MAY_TOUCH_PRISMA = [
  '^lib/core/(db|health)\\.ts$',
  '^lib/(ledger|outbox|jobs|auth|publication|progress|verification)/',
  '^lib/reports/.*cursor\\.ts$',
  `^lib/[^/]+/(queries|commands)\\.ts$`,
  `^lib/[^/]+/(queries|commands)/`,
  // Through commands like everybody; it reads back the ids that these made.
  '^scripts/demo/fill\\.ts$',
  ...TESTS,
]

const NODE_MODULES = '(^|/)node_modules/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers,
    {
      name: 'downwards',
      comment: 'app → components → lib, and nothing points back.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|e2e)/' },
    },
    {
      name: 'lib-starts-no-script',
      comment: 'Scripts are thin and stand on lib; only the test harness is shared.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: TESTS },
      to: { path: '^(scripts|bench)/' },
    },
    {
      name: 'components-under-app',
      comment: 'A component does not know the page that it stands on.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|scripts|e2e)/' },
    },
    {
      name: 'components-are-given-data',
      comment:
        'Components get data and abilities from the server; they never fetch, and never ask for a role (law 4).',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: {
        path: [
          '^prisma/',
          `${NODE_MODULES}(@prisma/|pg/)`,
          '^lib/(auth|access/(policy|permissions)|ledger|outbox|publication|jobs)',
          '^lib/core/(db|env)\\.ts$',
          '^lib/[^/]+/(queries|scope|commands)(\\.ts$|/)',
        ],
        // What a public query gives has a type, made of published fields alone.
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure',
      comment: 'workflow and access are pure: no Prisma, no Next, no clock, nothing of the machine.',
      severity: 'error',
      from: { path: '^lib/(workflow|access)/', pathNot: TESTS },
      to: { path: ['^prisma/', '^lib/core/(db|env|log|clock)\\.ts$', `${NODE_MODULES}(?!zod/)`] },
    },
    {
      name: 'pure-of-node',
      comment: "workflow and access are pure: none of Node's own modules.",
      severity: 'error',
      from: { path: '^lib/(workflow|access)/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'who-touches-prisma',
      comment:
        'Only queries, commands, core/db, ledger, outbox, jobs, auth, publication, progress, verification and report cursors touch Prisma (law 2). Types of it vanish; a scope or a rule may name them.',
      severity: 'error',
      from: { path: '^(app|components|lib|scripts)/', pathNot: MAY_TOUCH_PRISMA },
      to: {
        path: '^prisma/generated/(?!enums)|^lib/core/db\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'generated-stays-inside',
      comment: "Pages and scripts know no row's type either: what they show is passed on by name.",
      severity: 'error',
      from: { path: '^(app|components|scripts|e2e)/' },
      to: { path: '^prisma/generated/(?!enums)' },
    },
    {
      name: 'one-door-to-postgres',
      comment:
        "Prisma's packages and the driver belong to core/db, the throttle, the page cache's look at the newest release, and to the scripts that migrate.",
      severity: 'error',
      from: {
        path: '^(app|components|lib)/',
        pathNot: ['^lib/core/db\\.ts$', '^lib/auth/throttle\\.ts$', '^lib/progress/stamp\\.mjs$', ...TESTS],
      },
      to: { path: `${NODE_MODULES}(@prisma/|pg/)` },
    },
    {
      name: 'who-knows-next',
      comment: 'Only app, lib/http and lib/auth import next (law 3), and what starts it.',
      severity: 'error',
      from: { path: '^(components|lib|scripts)/', pathNot: '^(lib/(http|auth)/|scripts/serve\\.mjs$)' },
      to: { path: `${NODE_MODULES}next/` },
    },
    {
      name: 'one-door-for-people',
      comment: 'lib/auth is the only place that knows NextAuth.',
      severity: 'error',
      from: { path: '^(app|components|lib|scripts)/', pathNot: '^lib/auth/' },
      to: { path: `${NODE_MODULES}next-auth/` },
    },
    {
      name: 'public-reads-progress',
      comment:
        'A public page or answer is made from lib/progress and pure code: nothing unpublished is in reach.',
      severity: 'error',
      // Recording by the API is a write of staff by another door.
      from: { path: '^app/\\(public\\)/|^app/api/(v1|files)/', pathNot: [...TESTS, '^app/api/v1/requests/'] },
      to: {
        path: '^lib/',
        pathNot: ['^lib/(progress|workflow|http)/', '^lib/core/(?!db\\.ts$)'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-tests-use-testing',
      comment: 'Factories go past the commands and the ledger.',
      severity: 'error',
      from: { path: '^(app|components|lib|scripts)/', pathNot: [...TESTS, '^scripts/workload\\.ts$'] },
      to: { path: '^lib/testing/|\\.(test|spec)\\.tsx?$' },
    },
    {
      name: 'no-circle',
      comment: 'What needs each other is one thing, or has a third in it.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'found',
      comment: 'An import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'installed-with-the-app',
      comment: 'What runs in production is in dependencies, not in devDependencies.',
      severity: 'error',
      from: { path: '^(app|components|lib)/|^scripts/[^/]+$', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'declared',
      comment: 'What is imported stands in package.json itself.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^prisma/generated'] },
    exclude: { path: '^\\.(next|heed)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
