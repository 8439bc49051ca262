import { createReadStream } from 'node:fs'
import { access, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { isSha256, type FileStore } from './fileStore'

/** Files in a folder on this machine's disk. */
export function folderStore(folder: string): FileStore {
  const place = (sha256: string) => path.join(folder, sha256)
  return {
    // The folder is synced too: only then does the name survive a power cut.
    keep: async (from, sha256) => {
      await rename(from, place(sha256))
      const directory = await open(folder, 'r')
      await directory.sync().finally(() => directory.close())
    },
    has: (sha256) =>
      access(place(sha256)).then(
        () => true,
        (error: unknown) => noneYet(error).length > 0,
      ),
    read: (sha256) => Promise.resolve(createReadStream(place(sha256))),
    async *list() {
      for (const name of (await readdir(folder).catch(noneYet)).filter(isSha256)) {
        const [keptAt] = await stat(place(name)).then(({ mtime }) => [mtime], goneMeanwhile)
        if (keptAt) yield { sha256: name, keptAt }
      }
    },
    remove: (sha256) => rm(place(sha256), { force: true }),
  }
}

/** Another process sweeps, too. */
function goneMeanwhile(error: unknown): Date[] {
  noneYet(error)
  return []
}

/** The folder is made by the first file. */
export function noneYet(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}
