import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { SourceFile } from './files'

/** The same list that the import laws read. */
const { notNouns } = z
  .object({ notNouns: z.array(z.string()) })
  .parse(JSON.parse(readFileSync(new URL('layers.json', import.meta.url), 'utf8')))

const IN_A_NOUN =
  /^(schema|rules|scope|queries|commands)(\.db)?(\.test)?\.ts$|^(queries|commands)\/[a-z][A-Za-z]*(\.db)?(\.test)?\.ts$/
/** Documents read files: pure helpers of theirs are named for one thing. */
const WITH_HELPERS = ['documents']
/** Nothing but a list of data, too long for the rules beside it. */
const TOLERATED = ['lib/evidence/officialHosts.ts']

/** A noun folder holds only schema, rules, scope, queries, commands and their tests; past 200 lines the last two are folders. */
export function strangersInNouns(files: SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const [, noun = '', rest = ''] = /^lib\/([^/]+)\/(.+)$/.exec(path) ?? []
    if (!noun || notNouns.includes(noun) || WITH_HELPERS.includes(noun) || TOLERATED.includes(path)) return []
    return IN_A_NOUN.test(rest)
      ? []
      : [
          `${path}: a noun folder holds schema, rules, scope, queries, commands (or queries/<what>, commands/<verb>) and tests`,
        ]
  })
}

const EMPTY = /(^|\/)(utils?|helpers?|misc|common|shared|stuff|index)(\/|\.)/i

/** Names that say nothing, and barrels. The one index is the stylesheet's. */
export function emptyNames(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => EMPTY.test(path) && !path.endsWith('.css'))
    .map(({ path }) => `${path}: name it for the one thing that it does`)
}

/** Components are called as they are written, everything else in camelCase. */
export function oddCases(files: SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const file = path.split('/').at(-1) ?? ''
    if (/^components\/.+\.tsx$/.test(path) && !/^[A-Z][A-Za-z]*(\.test)?\.tsx$/.test(file))
      return [`${path}: a component's file is named like the component`]
    if (/^(lib|scripts)\/.+\.ts$/.test(path) && !/^[a-z][A-Za-z0-9]*(\.db)?(\.test)?\.ts$/.test(file))
      return [`${path}: a file is named in camelCase`]
    return []
  })
}
