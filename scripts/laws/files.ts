import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A file of the project: its path from the root, with `/`, and its text. */
export type SourceFile = { path: string; text: string }

const ELSEWHERE = /^(node_modules|\.git|\.next.*|\.heed.*|test-results|playwright-report|generated|seeds)$/
const TEXT = /\.(tsx?|mts|mjs|cjs|js|css|sql|prisma|md|json|ya?ml|sh)$|(^|\/)\.ci\/run$/

/** Every text file of the project below `root`, in order; what is generated or installed is left out. */
export function filesBelow(root: string): SourceFile[] {
  return walk(root, '')
    .filter((file) => TEXT.test(file) && file !== 'package-lock.json')
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))
}

function walk(root: string, folder: string): string[] {
  const place = path.join(root, folder)
  if (!existsSync(place)) return []
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    if (ELSEWHERE.test(entry.name)) return []
    const inside = folder ? `${folder}/${entry.name}` : entry.name
    return entry.isDirectory() ? walk(root, inside) : [inside]
  })
}
