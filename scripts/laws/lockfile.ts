import { z } from 'zod'

const versions = z.record(z.string(), z.string()).default({})
const locked = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().default(false),
  optionalDependencies: versions,
})
export const lockfile = z.object({ packages: z.record(z.string(), locked) })
export const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
  overrides: versions,
  engines: versions,
  allowScripts: z.record(z.string(), z.boolean()).default({}),
})
type Lockfile = z.infer<typeof lockfile>
type Manifest = z.infer<typeof manifest>

/** Optional packages, such as another platform's binaries, that the lockfile lacks: `npm ci` would fail over there. */
export function gaps({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.entries(optionalDependencies).flatMap(([name, wanted]) => {
      const version = find(packages, place, name)?.version
      const isThere = version !== undefined && (!isExact(wanted) || version === wanted)
      return isThere ? [] : [`${place || 'the project'} wants ${name} ${wanted}`]
    }),
  )
}

/** Dependencies whose version is a range: two installations could differ. */
export function loose({ dependencies, devDependencies, overrides }: Manifest): string[] {
  return Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    .filter(([, version]) => !isExact(version))
    .map(([name, version]) => `${name} ${version}`)
}

/** Locked packages that run a script when they are installed, and of which package.json does not say whether they may. */
export function unjudged({ packages }: Lockfile, { allowScripts }: Manifest): string[] {
  return Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => place.replace(/^.*node_modules\//, ''))
    .filter((name) => name !== '' && !(name in allowScripts))
}

/** Locked versions, at whatever place, below the floor of their name. */
export function belowFloor({ packages }: Lockfile, floors: Record<string, string>): string[] {
  return Object.entries(packages).flatMap(([place, { version = '' }]) => {
    const floor = floors[place.replace(/^.*node_modules\//, '')]
    const isBelow = floor !== undefined && floor.localeCompare(version, 'en', { numeric: true }) > 0
    return isBelow ? [`${place} ${version} is below ${floor}`] : []
  })
}

/** Where Node would look for `name` from the package at `place`: in it, then in each folder above. */
function find(packages: Lockfile['packages'], place: string, name: string) {
  for (let from = place; ; from = from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0))) {
    const found = packages[`${from ? `${from}/` : ''}node_modules/${name}`]
    if (found || from === '') return found
  }
}

function isExact(version: string): boolean {
  return /^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version)
}
