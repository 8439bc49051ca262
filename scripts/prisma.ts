import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')
const engine = fileURLToPath(new URL('schema-engine/bin.mjs', import.meta.url))

/** Prisma's CLI with nothing downloaded and nothing reported; resolves with what it printed, rejects with it when it failed. */
export function prisma(words: string[], env: Record<string, string> = {}): Promise<string> {
  const child = spawn(process.execPath, [cli, ...words], {
    env: {
      ...process.env,
      ...env,
      PRISMA_SCHEMA_ENGINE_BINARY: engine,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(said) : reject(new Error(said))))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  prisma(process.argv.slice(2)).then(
    (said) => process.stdout.write(said),
    (error: Error) => {
      process.stderr.write(error.message)
      process.exitCode = 1
    },
  )
}
