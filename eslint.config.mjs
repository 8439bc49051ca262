// What a linter can hold of house.md. Each of our own rules is proven to fire by scripts/laws/lint.test.ts.
import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

const TESTS = ['**/*.test.{ts,tsx}', '**/*.spec.ts', 'lib/testing/**', 'scripts/test/**', 'e2e/**']

/** Files whose default export Next or a tool asks for. */
const DEFAULT_EXPORTS = [
  'app/**/{page,layout,template,default,loading,error,global-error,not-found,global-not-found}.tsx',
  'app/**/{forbidden,unauthorized,sitemap,robots,manifest,icon,opengraph-image}.{ts,tsx}',
  '*.config.{ts,mjs}',
  'e2e/*.config.ts',
  '.dependency-cruiser.mjs',
  'lib/progress/pageCache.mjs',
]

const unsafeSql = ['$queryRawUnsafe', '$executeRawUnsafe', 'raw'].map((name) => ({
  selector: `:matches(MemberExpression[property.name='${name}'], MemberExpression > Literal[value='${name}'])${
    name === 'raw' ? "[object.name='Prisma']" : ''
  }`,
  message: 'SQL is a tagged template, so that values are parameters.',
}))

/** Laws for all code. The rule is one, so that every stricter place repeats these. */
const everywhere = [
  ...unsafeSql,
  {
    selector: 'ObjectPattern > Property[key.name=/^\\$(queryRaw|executeRaw)Unsafe$/]',
    message: 'SQL is a tagged template, so that values are parameters.',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import a thing from where it is.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import a thing from where it is.' },
  {
    selector:
      ':matches(FunctionDeclaration, VariableDeclarator) > Identifier.id[name=/^(update|process|handle|manage)([A-Z]|$)/]',
    message: 'Say what it does in the words of the domain: propose, approve, correct, publish, assign.',
  },
]

const clock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Pure code has no clock: take the moment as a parameter.',
  },
  {
    selector: ":matches(NewExpression, CallExpression)[callee.name='Date'][arguments.length=0]",
    message: 'Pure code has no clock: take the moment as a parameter.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Pure code has no chance in it.',
  },
]

const openObjects = [
  {
    selector: "CallExpression[callee.object.name='z'][callee.property.name=/^(object|looseObject)$/]",
    message: 'Objects of the domain are strict: z.strictObject. An unknown key is an error, not a leak.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(passthrough|loose|catchall)$/]',
    message: 'Objects of the domain are strict. An unknown key is an error, not a leak.',
  },
]

const restricted = (...more) => ({ 'no-restricted-syntax': ['error', ...everywhere, ...more] })

/** What came out of JSON.parse or an untyped package is checked before it is used. */
const unsafe = (severity) =>
  Object.fromEntries(
    ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
      `@typescript-eslint/no-unsafe-${what}`,
      severity,
    ]),
  )

export default [
  { ignores: ['.next*/**', '.heed*/**', 'prisma/generated/**', 'test-results/**', 'playwright-report/**'] },
  // A rule that does not fit is changed here, for everybody, or the code is.
  { linterOptions: { noInlineConfig: true } },
  ...next,
  ...typescript,
  {
    rules: {
      'no-console': 'error',
      // Links are plain: a public page ships no script, and each part of the site has a root layout of its own.
      '@next/next/no-html-link-for-pages': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'import/no-default-export': 'error',
      ...restricted(),
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, minimumDescriptionLength: 10 },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      ...unsafe('error'),
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  // Vitest's matchers are typed any.
  { files: TESTS, rules: unsafe('off') },
  {
    files: DEFAULT_EXPORTS,
    rules: { 'import/no-default-export': 'off', 'import/no-anonymous-default-export': 'off' },
  },
  { files: ['lib/{workflow,access}/**/*.ts'], ignores: TESTS, rules: restricted(...clock) },
  { files: ['lib/*/schema.ts'], rules: restricted(...openObjects) },
  {
    files: ['lib/progress/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@/lib/core/db',
          importNames: ['db', 'transaction'],
          message: 'The public reads through publishedDb().',
        },
      ],
    },
  },
]
