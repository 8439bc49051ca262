import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const CONFIG = {
  compilerOptions: {
    target: 'ES2023',
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    paths: { '@/*': ['./*'] },
  },
  include: ['**/*.ts', '**/*.tsx'],
}

/** For the proofs: a project in a folder of its own that breaks the laws on purpose. Gone when `work` is done. */
export async function inTree<T>(
  files: Record<string, string>,
  work: (root: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'heed-laws-'))
  try {
    const all = { 'tsconfig.json': JSON.stringify(CONFIG), ...files }
    for (const [name, text] of Object.entries(all)) {
      const file = path.join(root, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    return await work(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
