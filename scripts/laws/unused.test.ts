import { execFile } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { inTree } from './badTree'

const root = fileURLToPath(new URL('../..', import.meta.url))
const names = z.array(z.object({ name: z.string() })).default([])
const report = z.object({
  issues: z.array(
    z.object({ file: z.string(), files: names, exports: names, dependencies: names, unlisted: names }),
  ),
})

test('a file, an export and a dependency that nobody uses are found, and one that is used undeclared', async () => {
  const tree = {
    'package.json': JSON.stringify({
      scripts: { start: 'tsx scripts/start.ts' },
      dependencies: { zod: '1', tsx: '1' },
    }),
    'knip.json': readFileSync(path.join(root, 'knip.json'), 'utf8'),
    'scripts/start.ts': "import { used } from '../lib/core/a'\nimport pg from 'pg'\nused(pg)\n",
    'lib/core/a.ts': 'export const used = (a: unknown) => a\nexport const idle = 1\n',
    'lib/core/lonely.ts': 'export const alone = 1\n',
  }
  const said = await inTree(tree, async (place) => {
    symlinkSync(path.join(root, 'node_modules'), path.join(place, 'node_modules'))
    const words = [path.join(root, 'node_modules/knip/bin/knip.js'), '--reporter', 'json', '--no-exit-code']
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: place })
    return report.parse(JSON.parse(stdout))
  })
  const found = (kind: 'files' | 'exports' | 'dependencies' | 'unlisted') =>
    said.issues.flatMap((issue) => issue[kind].map(({ name }) => name))
  expect(found('files')).toEqual(['lib/core/lonely.ts'])
  expect(found('exports')).toEqual(['idle'])
  expect(found('dependencies')).toEqual(['zod'])
  expect(found('unlisted')).toEqual(['pg'])
}, 30_000)
