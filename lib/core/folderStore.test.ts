import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { folderStore } from './folderStore'

test('a file that somebody else removes while they are listed is passed over', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'heed-folder-'))
  const names = ['a', 'b', 'c'].map((letter) => letter.repeat(64))
  for (const name of names) writeFileSync(path.join(folder, name), name)
  const seen: string[] = []
  for await (const { sha256 } of folderStore(folder).list()) {
    seen.push(sha256)
    for (const other of names.filter((name) => name !== sha256))
      rmSync(path.join(folder, other), { force: true })
  }
  expect(seen).toHaveLength(1)
  rmSync(folder, { recursive: true })
})
