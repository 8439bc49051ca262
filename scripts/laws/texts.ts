import type { SourceFile } from './files'

const LONGEST = 250

/** Code over 250 lines. Migrations stand as they were written. */
export function longFiles(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => /\.(tsx?|mts|mjs|js|css|sql)$/.test(path) && !path.startsWith('prisma/migrations/'))
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ path, lines }) => `${path}: ${lines} lines; split it at ${LONGEST}`)
}

/** Put together here, so that this file holds none of them. */
const MARKS = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`)
const LONE_TESTS = /\b(test|it|describe)\.(only|todo)\b/

/** What somebody meant to come back to, and tests that switch the others off. The corpus quotes others. */
export function looseEnds(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => !path.startsWith('prisma/corpus/') && path !== 'CHANGELOG.md')
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const isLone = /\.(test|spec)\.tsx?$/.test(path) && LONE_TESTS.test(line)
        return isLone || MARKS.test(line)
          ? [`${path}:${index + 1}: settle it or write an issue: ${line.trim()}`]
          : []
      }),
    )
}
