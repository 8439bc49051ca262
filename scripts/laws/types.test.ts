import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { inTree } from './badTree'

const config = fileURLToPath(new URL('../../tsconfig.json', import.meta.url))

/** What each strictness of tsconfig.json finds, by TypeScript's own number. */
const BROKEN = [
  { name: 'an element that may not be there', code: 'export const a: string = [""][1]', error: 2322 },
  {
    name: 'undefined in an optional property',
    code: 'type A = { b?: string }\nexport const a: A = { b: undefined }',
    error: 2375,
  },
  { name: 'something without a type', code: 'export const a = (b) => b', error: 7006 },
  { name: 'null where a text is', code: 'export const a: string = null', error: 2322 },
  { name: 'a path without a return', code: 'export function a(b: number) { if (b) return 1 }', error: 7030 },
  {
    name: 'an override that does not say so',
    code: 'class A { b() {} }\nexport class C extends A { b() {} }',
    error: 4114,
  },
  { name: 'something unused', code: 'const a = 1\nexport {}', error: 6133 },
  {
    name: 'a case that falls through',
    code: 'export function a(b: number) { switch (b) { case 1: a(2)\n case 2: a(3) } }',
    error: 7029,
  },
]

test.each(BROKEN)('$name is an error', async ({ code, error }) => {
  const { compilerOptions } = z
    .object({ compilerOptions: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(config, 'utf8')))
  const found = await inTree({ 'broken.ts': code }, async (root) => {
    const { options } = ts.convertCompilerOptionsFromJson({ ...compilerOptions, incremental: false }, root)
    const program = ts.createProgram([path.join(root, 'broken.ts')], { ...options, types: [] })
    return ts.getPreEmitDiagnostics(program).map((diagnostic) => diagnostic.code)
  })
  expect(found).toContain(error)
})
