import { createHash } from 'node:crypto'
import type { Transaction } from '@/lib/core/db'
import { readFile } from '@/lib/core/files'
import { pagesAfter } from './pages'
import type { Told } from './told'

type StoredFile = { sha256: string; byteSize: number }

/** Every file that a row names has the bytes that its name promises, and every public copy is such a file. */
export async function verifyFiles(
  tx: Transaction,
  { expunged }: Told,
  counts: { files: number },
): Promise<string | null> {
  for await (const file of pagesAfter(
    (sha256: string | null, take) =>
      tx.storedFile.findMany({
        where: sha256 ? { sha256: { gt: sha256 } } : {},
        orderBy: { sha256: 'asc' },
        take,
      }),
    ({ sha256 }) => sha256,
  )) {
    const isExpunged = expunged.files.has(file.sha256)
    if (!isExpunged && !(await isAsKept(file)))
      return `The file ${file.sha256} is missing, or is not what it was when it was kept.`
    counts.files += 1
  }
  const [stray] = await tx.$queryRaw<{ evidenceId: string }[]>`
    select "evidenceId" from heed."PublicCopy" where sha256 not in (select sha256 from heed."StoredFile") limit 1`
  return stray ? `The public copy of evidence ${stray.evidenceId} names a file that does not exist.` : null
}

async function isAsKept({ sha256, byteSize }: StoredFile): Promise<boolean> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of readFile(sha256)) {
      const piece = Buffer.from(chunk)
      bytes += piece.byteLength
      hash.update(piece)
    }
  } catch {
    return false
  }
  return bytes === byteSize && hash.digest('hex') === sha256
}
