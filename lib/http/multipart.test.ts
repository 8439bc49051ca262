import { expect, test } from 'vitest'
import { isKnownFailure, Refused } from '@/lib/core/errors'
import { readUpload, type Upload } from './multipart'

const EDGE = 'edge123'
const part = (name: string, value: string, file?: string) =>
  `--${EDGE}\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"\r\nContent-Type: application/octet-stream`}\r\n\r\n${value}\r\n`
const END = `--${EDGE}--\r\n`

function request(body: string | ReadableStream<Uint8Array>, type = `multipart/form-data; boundary=${EDGE}`) {
  const init = { method: 'POST', headers: { 'content-type': type }, body, duplex: 'half' }
  return new Request('http://heed.test/api/uploads', init)
}

const whole = async ({ name, bytes, field }: Upload) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return { name, text: Buffer.concat(chunks).toString(), ask: await field('ask') }
}
const read = (body: Request) => readUpload(body, ['ask'], whole)
const codeOf = async (body: Request) => {
  const error: unknown = await read(body).catch((failure: unknown) => failure)
  return isKnownFailure(error) ? error.problems[0]?.code : error
}

test('one file and its field are read, whichever comes first', async () => {
  const expected = { name: 'Zeugnis ü.pdf', text: 'bytes', ask: 'a1' }
  const [ask, file] = [part('ask', 'a1'), part('file', 'bytes', 'Zeugnis ü.pdf')]
  expect(await read(request(ask + file + END))).toEqual(expected)
  expect(await read(request(file + ask + END))).toEqual(expected)
})

test('a second file, an unknown field and another kind of body are refused', async () => {
  const file = part('file', 'x', 'a.pdf')
  expect(await codeOf(request(file + file + END))).toBe('NOT_A_FORM')
  expect(await codeOf(request(part('role', 'admin') + file + END))).toBe('NOT_A_FORM')
  expect(await codeOf(request(part('other', 'x', 'a.pdf') + END))).toBe('NOT_A_FORM')
  expect(await codeOf(request('{}', 'application/json'))).toBe('NOT_A_FORM')
  expect(await codeOf(request('x', 'multipart/form-data'))).toBe('NOT_A_FORM')
})

test('no file is said so', async () => {
  expect(await codeOf(request(part('ask', 'a1') + END))).toBe('NO_FILE')
})

test('a form that is cut in the middle of its file is not taken, and its taker is told', async () => {
  const cut = part('ask', 'a1') + part('file', 'half of the by', 'a.pdf').slice(0, -2)
  expect(await codeOf(request(cut))).toBe('CUT')
  let wasTold = false
  const taking = readUpload(request(cut), ['ask'], (upload) =>
    whole(upload).catch((error: unknown) => {
      wasTold = true
      throw error
    }),
  )
  await expect(taking).rejects.toThrow('The file did not arrive whole')
  expect(wasTold).toBe(true)
})

test('a sender who breaks off is not waited for', async () => {
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(Buffer.from(part('file', 'x', 'a.pdf').slice(0, -2)))
      controller.error(new Error('ECONNRESET'))
    },
  })
  expect(await codeOf(request(stream))).toBe('CUT')
})

test('when the taker gives up, its own reason is told, and the rest is read to its end and dropped', async () => {
  const piece = 65_536
  let pulled = 0
  const stream = (pieces: number) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1
        if (pulled > pieces) return controller.close()
        const text = pulled === 1 ? part('file', '', 'a.pdf').slice(0, -2) : 'x'.repeat(piece)
        controller.enqueue(Buffer.from(text))
      },
    })
  const giveUp = async ({ bytes }: Upload) => {
    let size = 0
    for await (const chunk of bytes) if ((size += chunk.length) > 500_000) break
    await new Promise((resolve) => setTimeout(resolve, 20))
    throw new Refused('Too much')
  }
  await expect(readUpload(request(stream(100)), ['ask'], giveUp)).rejects.toThrow('Too much')
  expect(pulled).toBe(101)
  pulled = 0
  await expect(readUpload(request(stream(100_000)), ['ask'], giveUp)).rejects.toThrow('Too much')
  expect(pulled * piece).toBeLessThan(70 * 1_048_576)
})
