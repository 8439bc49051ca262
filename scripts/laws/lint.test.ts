import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { beforeAll, describe, expect, test } from 'vitest'
import { inTree } from './badTree'

type Case = { name: string; file: string; code: string; rule: string }

const syntax = 'no-restricted-syntax'
const typed = (rule: string) => `@typescript-eslint/${rule}`

/** One file each that breaks one law. */
const BROKEN: Case[] = [
  { name: 'any', code: 'export const a: any = 1', rule: typed('no-explicit-any') },
  { name: 'as', code: 'export const a = String(1) as "1"', rule: typed('consistent-type-assertions') },
  {
    name: 'as in angle brackets',
    code: 'export const a = <"1">String(1)',
    rule: typed('consistent-type-assertions'),
  },
  {
    name: 'non-null',
    code: 'declare const a: string | null\nexport const b = a!.length',
    rule: typed('no-non-null-assertion'),
  },
  {
    name: 'any out of JSON',
    code: 'export const a: string = JSON.parse("1")',
    rule: typed('no-unsafe-assignment'),
  },
  {
    name: 'any returned',
    code: 'export function a(): string { return JSON.parse("1") }',
    rule: typed('no-unsafe-return'),
  },
  {
    name: 'a promise that nobody waits for',
    code: 'export const a = async () => 1\na()',
    rule: typed('no-floating-promises'),
  },
  {
    name: 'a promise as a condition',
    code: 'const a = async () => true\nexport const b = a() ? 1 : 2',
    rule: typed('no-misused-promises'),
  },
  {
    name: 'a case left out',
    code: 'declare const a: "x" | "y"\nexport function b() { switch (a) { case "x": return 1 }\n return 2 }',
    rule: typed('switch-exhaustiveness-check'),
  },
  { name: 'ts-ignore', code: '// @ts-ignore\nexport const a: string = 1', rule: typed('ban-ts-comment') },
  {
    name: 'a type imported as a value',
    code: 'import { b } from "./b"\nexport const a: typeof b = 1',
    rule: typed('consistent-type-imports'),
  },
  { name: 'something unused', code: 'const a = 1', rule: typed('no-unused-vars') },
  {
    name: 'a value that goes nowhere',
    code: 'declare const a: number\na + 1',
    rule: typed('no-unused-expressions'),
  },
  {
    name: 'waiting for what is there',
    code: 'export const a = async () => { await 1 }',
    rule: typed('await-thenable'),
  },
  {
    name: 'any handed on',
    code: 'export const a = parseInt(JSON.parse("1"))',
    rule: typed('no-unsafe-argument'),
  },
  {
    name: 'any called',
    code: 'export const a = () => void JSON.parse("1")()',
    rule: typed('no-unsafe-call'),
  },
  {
    name: 'a part of any',
    code: 'export const a = () => void JSON.parse("1").b',
    rule: typed('no-unsafe-member-access'),
  },
  { name: 'a default export', code: 'export default function a() {}', rule: 'import/no-default-export' },
  { name: 'console in lib', code: 'console.log(1)', rule: 'no-console' },
  { name: 'loose equality', code: 'export const a = (b: string) => b == "c"', rule: 'eqeqeq' },
  {
    name: 'a rule switched off in a comment',
    code: '// eslint-disable-next-line\nconsole.log(1)',
    rule: 'no-console',
  },
  ...[
    { name: 'unsafe SQL', code: 'declare const db: any\nexport const a = db.$queryRawUnsafe("select 1")' },
    {
      name: 'an unsafe statement',
      code: 'declare const db: any\nexport const a = db.$executeRawUnsafe("x")',
    },
    {
      name: 'unsafe SQL by its name',
      code: 'declare const db: any\nexport const a = db["$queryRawUnsafe"]("x")',
    },
    { name: 'unsafe SQL taken out', code: 'declare const db: any\nexport const { $queryRawUnsafe } = db' },
    { name: 'raw SQL', code: 'declare const Prisma: any\nexport const a = Prisma.raw("x")' },
    { name: 'a barrel', code: 'export * from "./b"' },
    { name: 'a small barrel', code: 'export { b } from "./b"' },
    { name: 'an empty verb', code: 'export function handleThings() {}' },
    { name: 'an empty verb as a value', code: 'export const processAsk = () => 1' },
  ].map((one) => ({ ...one, rule: syntax })),
  ...[
    { name: 'the clock', code: 'export const a = () => Date.now()' },
    { name: "today's date", code: 'export const a = () => new Date()' },
    { name: 'a date by call', code: 'export const a = () => Date()' },
    { name: 'chance', code: 'export const a = () => Math.random()' },
    { name: 'a barrel even there', code: 'export * from "./b"' },
  ].flatMap((one) =>
    ['workflow', 'access'].map((folder) => ({ ...one, file: `lib/${folder}/`, rule: syntax })),
  ),
  ...[
    { name: 'an object that takes any key', code: 'declare const z: any\nexport const a = z.object({})' },
    {
      name: 'an object made loose',
      code: 'declare const z: any\nexport const a = z.strictObject({}).loose()',
    },
    {
      name: 'an object that passes keys on',
      code: 'declare const z: any\nexport const a = z.b.passthrough()',
    },
  ].map((one, index) => ({ ...one, file: `lib/asks${index}/schema.ts`, rule: syntax })),
  {
    name: "staff's database on the public side",
    file: 'lib/progress/queries.ts',
    code: 'import { db } from "@/lib/core/db"\nexport const a = db',
    rule: 'no-restricted-imports',
  },
]
  .map((one, index) => ({ file: '', ...one, index }))
  .map(({ index, ...one }) => ({
    ...one,
    file: one.file.endsWith('.ts') ? one.file : `${one.file || 'lib/asks/'}broken${index}.ts`,
  }))

/** The same things where they may be. */
const SOUND: Record<string, string> = {
  'lib/asks/sound.ts': 'export const a = ["x", "y"] as const\nexport const now = () => new Date()\n',
  'lib/workflow/sound.ts': 'export const year = (day: string) => new Date(day).getUTCFullYear()\n',
  'lib/workflow/clock.test.ts': 'export const now = Date.now()\n',
  'lib/core/schema2.ts':
    'declare const z: { object: (a: object) => string }\nexport const a = z.object({})\n',
  'app/page.tsx': 'export default function Page() { return <p>Sound</p> }\n',
  'next.config.mjs': 'export default {}\n',
  'lib/progress/sound.ts': 'import { publishedDb } from "@/lib/core/db"\nexport const a = publishedDb\n',
  'lib/core/db.ts': 'export const db = 1\nexport const publishedDb = 2\n',
  'lib/asks/b.ts': 'export const b = 1\n',
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const found = new Map<string, string[]>()

beforeAll(async () => {
  const broken = BROKEN.map(({ file, code }) => [file, `${code}\n`])
  await inTree({ ...Object.fromEntries(broken), ...SOUND, 'package.json': '{}' }, async (place) => {
    symlinkSync(path.join(root, 'node_modules'), path.join(place, 'node_modules'))
    const eslint = new ESLint({ cwd: place, overrideConfigFile: path.join(root, 'eslint.config.mjs') })
    for (const { filePath, messages } of await eslint.lintFiles(['.']))
      found.set(
        path.relative(place, filePath),
        messages.map(({ ruleId, message }) => ruleId ?? message),
      )
  })
}, 60_000)

describe('broken', () => {
  test.each(BROKEN)('$name ($file)', ({ file, rule }) => {
    expect(found.get(file)).toContain(rule)
  })
})

test('every rule that we set is broken above', () => {
  const config = readFileSync(path.join(root, 'eslint.config.mjs'), 'utf8')
  const set = [...config.matchAll(/^ +'?([@a-z/-]+)'?: \[?\s*'error'/gm)].map(([, rule]) => rule)
  const unsafe = ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) =>
    typed(`no-unsafe-${what}`),
  )
  const proven = new Set(BROKEN.map(({ rule }) => rule))
  expect(set.length).toBeGreaterThan(12)
  expect([...set, ...unsafe, syntax].filter((rule) => rule && !proven.has(rule))).toEqual([])
})

test.each(Object.keys(SOUND))('%s is sound', (file) => {
  expect(found.get(file)).toEqual([])
})
