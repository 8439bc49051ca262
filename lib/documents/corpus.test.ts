import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CorpusDocument } from './corpus'
import { checkReferences, readCorpus } from './corpusFiles'
import { sharedRuns } from './sharedRuns'

const corpus = readCorpus()
const all = corpus.documents.flatMap(({ recommendations }) => recommendations)

test('five documents are whole: the text that each was read from is known by its SHA-256', () => {
  expect(Object.fromEntries(corpus.documents.map(({ code, textSha256 }) => [code, textSha256]))).toEqual({
    CFR: '499aa10eada39533e193ff43d8b2a5851fae1132c0bebd8a3af8ca649c47b5f6',
    FP: '9e609a024d840e6466ea687c8df1699bf6922a5f9c5071b425f7c5cc373b2e55',
    DN: 'b3bb0c163e9dc94afc468a813e060a6b09b88e539de2a8804e3f04de17724ffb',
    GD: 'c2073a5864635ecf3ce794ef444409e182e789e371995530bd3586870bc0f454',
    TIC: '4c3e7900476381665c1f7866146185dd0339a29fa8f8f34e5b02291c09e2b841',
  })
})

test.each(corpus.documents)(
  '$code is numbered in order, its parts in order below their whole',
  (document) => {
    const refs = document.recommendations.map(({ ref }) => ref)
    const tops = document.recommendations.filter(({ parent }) => parent === null)
    expect(refs).toEqual(
      tops.flatMap((top, index) => {
        const count = document.recommendations.filter(({ parent }) => parent === top.ref).length
        const whole = `${document.code}-${index + 1}`
        return [
          whole,
          ...Array.from({ length: count }, (_, part) => `${whole}${String.fromCharCode(97 + part)}`),
        ]
      }),
    )
  },
)

test('whoever must act is named for every leaf, and for no compound', () => {
  const compound = new Set(all.map(({ parent }) => parent))
  for (const { ref, addressees } of all)
    expect([ref, addressees.length > 0]).toEqual([ref, !compound.has(ref)])
})

test('every recommendation was taken from a paragraph, and every paragraph gave something or says why not', () => {
  const paragraphs = Object.values(corpus.coverage).flat()
  const taken = new Set(
    paragraphs.filter(({ reason }) => reason !== 'REPEATED').flatMap(({ references }) => references),
  )
  expect(all.map(({ ref }) => ref).filter((ref) => !taken.has(ref))).toEqual([])
  for (const { opening, references, reason } of paragraphs) {
    expect(opening.split(' ').length).toBeLessThanOrEqual(5)
    expect([opening, references.length > 0]).toEqual([opening, reason === null || reason === 'REPEATED'])
  }
})

test('a demand is made by at least two documents', () => {
  for (const { slug, recommendations } of corpus.demands) {
    const codes = new Set(recommendations.map((ref) => ref.split('-')[0]))
    expect([slug, codes.size >= 2]).toEqual([slug, true])
  }
})

test('a reference to what is not there is named with its place', () => {
  const [first] = corpus.demands
  if (!first) throw new Error('the corpus has demands')
  const broken = { ...corpus, demands: [{ ...first, recommendations: ['CFR-1', 'CFR-999'] }] }
  expect(() => checkReferences(broken)).toThrow(`${first.slug} names CFR-999, which is not there.`)
})

test('a run of shared words is found whatever its case and punctuation', () => {
  const source = 'Governments should do more: they should ACT, now.'
  expect(sharedRuns(['Nothing.', 'that they should act now'], source, 4)).toEqual(['they should act now'])
  expect(sharedRuns(['that they must act now'], source, 4)).toEqual([])
})

describe.each(corpus.documents)('$code beside its text', (document) => {
  const source = textOf(document)
  const skipped =
    source === null ? ' (skipped: the texts are not ours to ship; set HEED_SEEDS to a folder with them)' : ''
  const flat = (source ?? '').replace(/\s+/g, ' ')

  test.skipIf(source === null)(`its excerpts are found word for word${skipped}`, () => {
    const missing = document.recommendations.filter(
      ({ excerpt }) => excerpt !== null && !flat.includes(excerpt),
    )
    expect(missing.map(({ ref }) => ref)).toEqual([])
  })

  test.skipIf(source === null)(`it has no eight words in a row in common beyond them${skipped}`, () => {
    // A document's own title is the name that it is cited by.
    const { recommendations, title: _title, textSha256: _hash, ...fields } = document
    const own = recommendations.map(({ excerpt: _excerpt, ...rest }) => rest)
    const texts = [fields, ...own].flatMap((object) => Object.values(object).flat().map(String))
    expect(sharedRuns(texts, flat, 8)).toEqual([])
  })

  test.skipIf(source === null)(`its paragraphs are all accounted for, in order${skipped}`, () => {
    const lines = (source ?? '').split('\n').filter((line) => line.trim() !== '')
    const openings = lines.map((line) => line.trim().split(/\s+/).slice(0, 5).join(' '))
    expect(corpus.coverage[document.slug]?.map(({ opening }) => opening)).toEqual(openings)
  })
})

/** Found by what it is, not by what its file is called. */
function textOf({ textSha256 }: CorpusDocument): string | null {
  const folder = process.env['HEED_SEEDS'] ?? path.resolve('../shared/seeds')
  if (!existsSync(folder)) return null
  const bytes = readdirSync(folder).map((file) => readFileSync(path.join(folder, file)))
  return (
    bytes.find((one) => createHash('sha256').update(one).digest('hex') === textSha256)?.toString('utf8') ??
    null
  )
}
