import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { connection, MigrationAdapter } from './adapter'
import { createDatabase, reach } from './database'
import { answer } from './protocol'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { datamodels: { type: 'string', multiple: true }, datasource: { type: 'string' } },
})
const url = datasourceUrl(values.datasource)

if (positionals[0] === 'cli') await (positionals[1] === 'create-database' ? createDatabase(url) : reach(url))
else await serve()
process.exit(0)

/** Prisma's own line-by-line JSON-RPC on stdin and stdout, answered by the WebAssembly engine. */
async function serve(): Promise<void> {
  const engine = await startEngine()
  for await (const line of createInterface({ input: process.stdin })) {
    for (const said of await answer(engine, line)) process.stdout.write(`${JSON.stringify(said)}\n`)
  }
}

async function startEngine(): Promise<glue.SchemaEngine> {
  // The engine reports its panics here; without it the first one hides its message.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: report } })
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } })
  glue.__wbg_set_wasm(instance.exports)
  const begin = instance.exports['__wbindgen_start']
  if (typeof begin === 'function') Reflect.apply(begin, undefined, [])
  const datamodels = [values.datamodels ?? []]
    .flat()
    .flatMap((file): [string, string][] =>
      typeof file === 'string' ? [[file, readFileSync(file, 'utf8')]] : [],
    )
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(connection(url)))
  return glue.SchemaEngine.new({ datamodels: datamodels.length > 0 ? datamodels : undefined }, log, adapter)
}

/** The engine's own lines are JSON already. */
function log(line: string): void {
  process.stderr.write(`${line}\n`)
}

function report(message: string): void {
  log(JSON.stringify({ level: 'ERROR', fields: { message } }))
}

function datasourceUrl(option: unknown): string {
  if (typeof option !== 'string') return process.env['DATABASE_OWNER_URL'] ?? ''
  const parsed: unknown = JSON.parse(option)
  const isObject = typeof parsed === 'object' && parsed !== null && 'url' in parsed
  return isObject && typeof parsed.url === 'string' ? parsed.url : ''
}
