import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { corpusAddressee, corpusDemand, corpusDocument, corpusTheme, coverage, type Corpus } from './corpus'

const SHARED = ['addressees', 'themes', 'demands', 'coverage']

/** The corpus on disk: one file a document, and what they share. Throws naming the file and the reference that is wrong. */
export function readCorpus(folder = path.resolve('prisma/corpus')): Corpus {
  const read = <T>(name: string, schema: z.ZodType<T>): T => {
    const parsed = schema.safeParse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')))
    if (!parsed.success) throw new Error(`${name}.json: ${z.prettifyError(parsed.error)}`)
    return parsed.data
  }
  const names = readdirSync(folder).map((file) => path.basename(file, '.json'))
  const corpus = {
    documents: names
      .filter((name) => !SHARED.includes(name))
      .sort()
      .map((name) => read(name, corpusDocument)),
    addressees: read('addressees', z.array(corpusAddressee)),
    themes: read('themes', z.array(corpusTheme)),
    demands: read('demands', z.array(corpusDemand)),
    coverage: read('coverage', coverage),
  }
  checkReferences(corpus)
  return corpus
}

/** What points at something points at something that is there. */
export function checkReferences({ documents, addressees, themes, demands, coverage }: Corpus): void {
  const all = documents.flatMap(({ recommendations }) => recommendations)
  const refs = new Set(all.map(({ ref }) => ref))
  const known = (list: { slug: string }[]) => new Set(list.map(({ slug }) => slug))
  if (refs.size !== all.length) throw new Error('A reference is given twice.')
  for (const one of all) {
    if (one.parent) expect(refs, one.parent, one.ref)
    for (const slug of one.addressees) expect(known(addressees), slug, one.ref)
    for (const slug of one.themes) expect(known(themes), slug, one.ref)
  }
  for (const { slug, recommendations } of demands) for (const ref of recommendations) expect(refs, ref, slug)
  for (const [slug, paragraphs] of Object.entries(coverage))
    for (const { references, paragraph } of paragraphs)
      for (const ref of references) expect(refs, ref, `${slug}, paragraph ${paragraph}`)
}

function expect(known: Set<string>, named: string, where: string): void {
  if (!known.has(named)) throw new Error(`${where} names ${named}, which is not there.`)
}
