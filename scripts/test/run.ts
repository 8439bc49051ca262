import { spawn, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

export type Ran = { isOk: boolean; said: string }

let current: ChildProcess | undefined

/** Ends what runs now, so that it can stop its servers; who asks twice kills it. */
export function interrupt(): void {
  current?.kill('SIGINT')
}

/** A command in the project's folder, its words kept for when it fails. `seconds` bounds it. */
export function run(command: string, words: string[], env: NodeJS.ProcessEnv, seconds = 1800): Promise<Ran> {
  const child = spawn(command, words, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
    // Ctrl-C comes to it once, by `interrupt`.
    detached: true,
  })
  current = child
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ isOk: false, said: `${said}${error.message}\n` }))
    child.on('close', (code) => resolve({ isOk: code === 0, said }))
  })
}

/** A tool out of node_modules, without npm between. */
export function tool(name: string, words: string[], env: NodeJS.ProcessEnv, bin = name): Promise<Ran> {
  const manifest = path.resolve('node_modules', name, 'package.json')
  const { bin: bins }: { bin: string | Record<string, string> } = createRequire(manifest)(manifest)
  const file = typeof bins === 'string' ? bins : (bins[bin] ?? '')
  return run(process.execPath, [path.resolve('node_modules', name, file), ...words], env)
}

/** What the tests run in: nothing of an installation that this machine may have. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(
    ([name]) => !/^(DATABASE_|HEED_(?!SEEDS|CHROMIUM)|NEXTAUTH_|PORT$)/.test(name),
  )
  return { ...Object.fromEntries(ours), NODE_ENV: 'test', NEXT_TELEMETRY_DISABLED: '1' }
}
