import sharp from 'sharp'

const FORMATS: Readonly<Record<string, 'jpeg' | 'png' | 'webp'>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
}

/** In pixels. What unpacks to more is no photograph but a trap. */
const LARGEST = 100_000_000

/**
 * The same picture drawn anew: its pixels, turned the right way up, and nothing of what it says about camera, place or
 * program. Null for a kind that cannot be, or for what is no picture after all.
 */
export async function cleanPicture(bytes: Uint8Array, mediaType: string): Promise<Uint8Array | null> {
  const format = FORMATS[mediaType]
  if (!format) return null
  return sharp(bytes, { limitInputPixels: LARGEST })
    .autoOrient()
    .toFormat(format)
    .toBuffer()
    .catch(() => null)
}
