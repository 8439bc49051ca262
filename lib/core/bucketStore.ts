import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { isSha256, type FileStore } from './fileStore'

export type Bucket = {
  name: string
  /** Of a store that is not Amazon's. */
  endpoint?: string | undefined
  region: string
  /** Left out, the machine's own are taken. */
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined
}

const FOLDER = 'files/'

/** Files in a bucket that speaks S3. */
export function bucketStore({ name: Bucket, endpoint, region, credentials }: Bucket): FileStore {
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
    // Other stores than Amazon's keep the SDK's own checksum as part of the file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const named = (sha256: string) => ({ Bucket, Key: FOLDER + sha256 })
  return {
    // Whole in memory, 25 MB at most: so that it can be sent again when the line fails.
    keep: async (from, sha256) => {
      await client.send(new PutObjectCommand({ ...named(sha256), Body: await readFile(from) }))
    },
    has: (sha256) =>
      client.send(new HeadObjectCommand(named(sha256))).then(
        () => true,
        (error: unknown) => {
          if (error instanceof NotFound) return false
          throw error
        },
      ),
    read: async (sha256) => {
      const { Body } = await client.send(new GetObjectCommand(named(sha256)))
      if (!(Body instanceof Readable)) throw new Error(`The bucket gave no file for ${sha256}`)
      return Body
    },
    async *list() {
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix: FOLDER }))
        for (const { Key = '', LastModified: keptAt } of Contents) {
          const sha256 = Key.slice(FOLDER.length)
          if (isSha256(sha256) && keptAt) yield { sha256, keptAt }
        }
    },
    remove: async (sha256) => {
      await client.send(new DeleteObjectCommand(named(sha256)))
    },
  }
}
