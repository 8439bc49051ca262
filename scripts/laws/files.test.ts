import { expect, test } from 'vitest'
import { inTree } from './badTree'
import { filesBelow } from './files'
import { emptyNames, oddCases, strangersInNouns } from './names'
import { routesOf, unvisited } from './pages'
import { longFiles, looseEnds } from './texts'

const files = (...paths: string[]) => paths.map((path) => ({ path, text: '' }))
const paths = (breaches: string[]) => breaches.map((breach) => breach.split(':')[0])

test('a noun folder holds its few kinds of file, and every other one is found', () => {
  const sound = [
    'lib/asks/schema.ts',
    'lib/asks/rules.test.ts',
    'lib/asks/queries.db.test.ts',
    'lib/asks/commands.ts',
    'lib/asks/queries/open.ts',
    'lib/asks/commands/record.ts',
    'lib/asks/commands/record.db.test.ts',
    'lib/workflow/anything.ts',
    'lib/publication/body.ts',
    'lib/documents/sharedRuns.ts',
  ]
  const strange = [
    'lib/asks/types.ts',
    'lib/asks/service.ts',
    'lib/asks/schema.tsx',
    'lib/asks/commands/Record.ts',
    'lib/asks/commands/deep/record.ts',
    'lib/proposals/decide.ts',
    'lib/newNoun/mapper.ts',
  ]
  expect(paths(strangersInNouns(files(...sound, ...strange)))).toEqual(strange)
})

test('a name that says nothing and a barrel are found', () => {
  const empty = [
    'lib/core/utils.ts',
    'lib/helpers/dates.ts',
    'components/ui/index.ts',
    'scripts/misc.mjs',
    'lib/core/Helper.ts',
    'app/common/Card.tsx',
  ]
  const sound = ['app/styles/index.css', 'lib/evidence/indexed.ts', 'lib/core/commonly.ts']
  expect(paths(emptyNames(files(...empty, ...sound)))).toEqual(empty)
})

test('a file in another case is found', () => {
  const odd = ['components/ui/pager.tsx', 'lib/core/Dates.ts', 'lib/core/to-date.ts', 'scripts/Start.ts']
  const sound = [
    'components/ui/Pager.tsx',
    'components/ui/hostOf.ts',
    'lib/core/dates.db.test.ts',
    'app/page.tsx',
  ]
  expect(paths(oddCases(files(...odd, ...sound)))).toEqual(odd)
})

test('a file of 251 lines is found, one of 250 and a migration are not', () => {
  const lines = (path: string, count: number) => ({ path, text: 'a\n'.repeat(count) })
  const long = ['lib/core/long.ts', 'app/styles/long.css', 'lib/core/long.test.ts']
  const sound = [
    lines('lib/core/fits.ts', 250),
    lines('prisma/migrations/1/migration.sql', 900),
    lines('a.md', 900),
  ]
  expect(paths(longFiles([...long.map((path) => lines(path, 251)), ...sound]))).toEqual(long)
})

test('a loose end is found with its line', () => {
  // Put together here, so that this file holds no loose end of its own.
  const mark = ['TO', 'DO'].join('')
  const text = `one\n// ${mark}: later\n`
  const lone = `${'test'}.only('x', () => {})`
  expect(paths(looseEnds([{ path: 'lib/core/a.ts', text }]))).toEqual(['lib/core/a.ts'])
  expect(looseEnds([{ path: 'lib/core/a.ts', text }])[0]).toContain('lib/core/a.ts:2')
  expect(looseEnds([{ path: 'lib/core/a.test.ts', text: lone }])).toHaveLength(1)
  expect(looseEnds([{ path: 'lib/core/a.ts', text: `${mark.toLowerCase()}s, ${mark}S` }])).toEqual([])
})

test('a page that no browser test visits is found, and a line without a page', () => {
  const pages = files(
    'app/(public)/[lang]/page.tsx',
    'app/(staff)/desk/people/page.tsx',
    'app/(public)/[lang]/layout.tsx',
    'app/api/health/route.ts',
  )
  expect(routesOf(pages)).toEqual(['/[lang]', '/desk/people'])
  expect(unvisited(['/[lang]', '/desk/people'], ['/[lang]', '/gone'])).toEqual([
    expect.stringMatching(/^\/desk\/people has no line/),
    expect.stringMatching(/^\/gone is listed/),
  ])
})

test('the files are those of the project: what is installed or generated is left out', async () => {
  const tree = {
    'lib/a.ts': 'a',
    '.ci/run': 'b',
    'node_modules/x/index.ts': '',
    'prisma/generated/client.ts': '',
    '.next-laws/a.ts': '',
    'picture.png': '',
  }
  await inTree(tree, async (root) => {
    expect(filesBelow(root)).toContainEqual({ path: 'lib/a.ts', text: 'a' })
    expect(filesBelow(root).map(({ path }) => path)).toEqual(['.ci/run', 'lib/a.ts', 'tsconfig.json'])
  })
})
