const START = 0xd8
const END = 0xd9
const SCAN = 0xda
/** JFIF's own header, and Adobe's word about its colours: without them the picture looks different. */
const NEEDED = [0xe0, 0xee]

/**
 * A JPEG as it stands in a PDF, its pixels untouched, without the segments that programs and cameras write for each other,
 * and without whatever follows its end. Null for what is no whole JPEG.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === END) return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
    const after = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    const next = marker === SCAN ? endOfScan(bytes, after) : after
    if (next <= at + 3) return null
    if (!isAboutMaking(marker)) kept.push(bytes.subarray(at, next))
    at = next
  }
  return null
}

/** Application segments and comments. */
function isAboutMaking(marker: number): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef
  return marker === 0xfe || (isApplication && !NEEDED.includes(marker))
}

/** The picture's data run until a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
