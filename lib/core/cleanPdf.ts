import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { cleanJpeg } from './cleanJpeg'

/** What programs, cameras and people leave in a PDF beside what its pages show. */
const ABOUT_MAKING = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'Annots',
  'AA',
  'AF',
  'Thumb',
  'B',
  'OPI',
  'Alternates',
]

/**
 * The same pages in a new PDF, and nothing else of the old one: no author, no history, no comments, forms, attachments or
 * scripts, no word of a camera in its pictures. Null where that cannot be said: it is locked, broken, or has pictures of
 * a kind that we cannot look into.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const old = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
    for (const [, object] of old.context.enumerateIndirectObjects()) clean(object)
    for (const page of old.getPages()) clean(page.node)
    const copy = await PDFDocument.create({ updateMetadata: false })
    for (const page of await copy.copyPages(old, old.getPageIndices())) copy.addPage(page)
    for (const [reference, object] of copy.context.enumerateIndirectObjects())
      if (object instanceof PDFStream) copy.context.assign(reference, cleanStream(object))
    return await copy.save({ addDefaultPage: false, updateFieldAppearances: false })
  } catch {
    // Whatever it is, nobody could say of it that it is clean.
    return null
  }
}

function clean(object: PDFObject): void {
  if (object instanceof PDFStream) return clean(object.dict)
  if (object instanceof PDFArray) return object.asArray().forEach(clean)
  if (!(object instanceof PDFDict)) return
  for (const name of ABOUT_MAKING) object.delete(PDFName.of(name))
  object.values().forEach(clean)
}

function cleanStream(stream: PDFStream): PDFStream {
  const filters = filtersOf(stream)
  if (filters.includes('JPXDecode')) throw new Error('A picture that we cannot look into')
  if (!filters.includes('DCTDecode')) return stream
  if (!(stream instanceof PDFRawStream)) throw new Error('A picture that we cannot look into')
  const jpeg = filters.length === 1 ? stream.contents : inflated(filters, stream.contents)
  const cleaned = cleanJpeg(jpeg)
  if (!cleaned) throw new Error('A picture that is none')
  stream.dict.set(PDFName.of('Filter'), PDFName.of('DCTDecode'))
  return PDFRawStream.of(stream.dict, cleaned)
}

function inflated(filters: string[], contents: Uint8Array): Uint8Array {
  if (filters.join(' ') !== 'FlateDecode DCTDecode') throw new Error('A picture that we cannot look into')
  return inflateSync(contents)
}

function filtersOf({ dict }: PDFStream): string[] {
  const filter = dict.lookup(PDFName.of('Filter'))
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter]
  return filters.flatMap((one) => (one instanceof PDFName ? [one.decodeText()] : []))
}
