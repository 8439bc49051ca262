import { crc32, inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cleanJpeg } from './cleanJpeg'
import { cleanPdf } from './cleanPdf'
import { cleanPicture } from './cleanPicture'

const SECRET = 'Ana Kovac, 12 Harbour Street'
const drawn = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#226688' } }).withExif({
    IFD0: { Artist: SECRET, ImageDescription: SECRET },
  })
const photo = () => drawn().withMetadata({ orientation: 6 }).jpeg().toBuffer()

test.each(['jpeg', 'png', 'webp'] as const)(
  'a picture (%s) loses what it says about its making',
  async (format) => {
    const bytes = await drawn().toFormat(format).toBuffer()
    expect(bytes.toString('latin1')).toContain(SECRET)
    const cleaned = Buffer.from((await cleanPicture(bytes, `image/${format}`)) ?? [])
    expect(cleaned.toString('latin1')).not.toContain(SECRET)
    expect(await sharp(cleaned).metadata()).toMatchObject({ format, width: 40, height: 20 })
  },
)

test('a photograph that was turned by a note is turned for good', async () => {
  const cleaned = (await cleanPicture(await photo(), 'image/jpeg')) ?? Buffer.alloc(0)
  expect(await sharp(cleaned).metadata()).toMatchObject({ width: 20, height: 40 })
})

test('a drawing in code, what is no picture, and a trap that unpacks to a billion pixels are refused', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  expect(await cleanPicture(svg, 'image/svg+xml')).toBeNull()
  expect(await cleanPicture(Buffer.from('no picture'), 'image/png')).toBeNull()
  expect(await cleanPicture(claiming(await drawn().png().toBuffer(), 40_000), 'image/png')).toBeNull()
})

/** A PNG whose header says that it is so many pixels wide and high. */
function claiming(png: Buffer, size: number): Buffer {
  const at = png.indexOf('IHDR')
  const vast = Buffer.from(png)
  vast.writeUInt32BE(size, at + 4)
  vast.writeUInt32BE(size, at + 8)
  vast.writeUInt32BE(crc32(vast.subarray(at, at + 17)), at + 17)
  return vast
}

test('a JPEG keeps its picture and loses cameras’ words, comments and whatever follows its end', async () => {
  const bytes = Buffer.concat([await photo(), Buffer.from(SECRET)])
  const cleaned = Buffer.from(cleanJpeg(bytes) ?? [])
  expect(cleaned.toString('latin1')).not.toContain(SECRET)
  const pixels = (jpeg: Buffer) => sharp(jpeg).raw().toBuffer()
  expect(await pixels(cleaned)).toEqual(await pixels(bytes))
  const progressive = await drawn().jpeg({ progressive: true }).toBuffer()
  expect(await pixels(Buffer.from(cleanJpeg(progressive) ?? []))).toEqual(await pixels(progressive))
  expect(cleanJpeg(bytes.subarray(0, 60))).toBeNull()
  expect(cleanJpeg(Buffer.from('no JPEG at all'))).toBeNull()
})

test('a PDF keeps its pages and loses author, history, comments, attachments and cameras’ words', async () => {
  const cleaned = await cleanPdf(await tellingPdf())
  const text = everythingIn(cleaned ?? new Uint8Array())
  expect(everythingIn(await tellingPdf())).toContain(SECRET)
  expect(text).not.toContain(SECRET)
  expect(text).toContain('DCTDecode')
  const read = await PDFDocument.load(cleaned ?? '', { updateMetadata: false })
  expect(read.getPageCount()).toBe(2)
  expect([read.getAuthor(), read.getTitle(), read.getProducer(), read.getCreationDate()]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a PDF that is broken is refused', async () => {
  expect(await cleanPdf(Buffer.from('%PDF-1.7\nnothing\n%%EOF'))).toBeNull()
})

async function tellingPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setAuthor(SECRET)
  pdf.setTitle(SECRET)
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const image = await pdf.embedJpg(await drawn().jpeg().toBuffer())
  for (const words of ['First page', 'Second page']) {
    const page = pdf.addPage()
    page.drawText(words, { font })
    page.drawImage(image)
    const note = pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] })
    note.set(PDFName.of('Contents'), PDFString.of(SECRET))
    page.node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(note)]))
    page.node.set(PDFName.of('PieceInfo'), pdf.context.obj({ Program: PDFString.of(SECRET) }))
    page.node.set(PDFName.of('Metadata'), pdf.context.register(pdf.context.stream(SECRET)))
  }
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(pdf.context.stream(SECRET)))
  await pdf.attach(Buffer.from(SECRET), 'notes.txt')
  return pdf.save({ useObjectStreams: false })
}

/** The bytes as they are, and every stream of them unpacked; names and texts are written in several ways. */
function everythingIn(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1')
  const hex = [...raw.matchAll(/<([0-9A-Fa-f]{8,})>/g)].map(([, digits = '']) =>
    Buffer.from(digits.replace(/^FEFF/i, ''), 'hex').toString('latin1').replaceAll('\0', ''),
  )
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
    } catch {
      return body
    }
  })
  return [raw, ...hex, ...streams].join('\n')
}
