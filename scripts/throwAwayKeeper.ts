import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { embedded } from './database'

/** Started by throwAway.ts: keeps a Postgres until the pipe on stdin closes, however that comes about. */
const [, , name = 'heed'] = process.argv
const folder = mkdtempSync(path.join(os.tmpdir(), `heed-${name}-`))
try {
  // Postgres may run as another user, who has to enter here.
  chmodSync(folder, 0o755)
  const { addresses, superuser, stop } = await embedded(folder, name)
  try {
    process.stdout.write(`${JSON.stringify({ folder, addresses, superuser })}\n`)
    await new Promise((resolve) => process.stdin.on('close', resolve).resume())
  } finally {
    await stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
