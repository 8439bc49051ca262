import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { addPerson } from '@/lib/testing/actors'
import { addAddressee, addAsk, addDocument, addEvidence, addRecommendation } from '@/lib/testing/factories'
import { sql } from '@/lib/testing/sql'
import { readListQuery, type ListQuery } from '../schema'
import { listRecommendations } from './list'

let editor: PersonActor
let first: { id: string; askId: string }

beforeAll(async () => {
  editor = await addPerson('editor')
  const { id: documentId } = await addDocument({ code: 'SRC', title: 'Café résumé of the year' })
  const { id: addresseeId } = await addAddressee({ name: 'Department of Labor' })
  await db().theme.create({ data: { slug: 'chains', name: 'Supply chains' } })
  const add = async (position: number, title: string, statement: string, themes: string[] = []) => {
    const given = { documentId, ref: `SRC-${position}`, position, title, statement, themes }
    const { id } = await addRecommendation(given)
    return { id, askId: (await addAsk({ recommendationId: id, addresseeId })).id }
  }
  first = await add(
    1,
    'Fund more prosecutions',
    'Trafficking for forced labour should be prosecuted in the U.S.',
  )
  await add(
    2,
    'Widen access to visas',
    'Survivors and/or witnesses need a T visa. Policies alone are no help.',
  )
  await add(3, 'Train the police', 'Prosecutions are mentioned only here. Some 100% of the_fund.', ['chains'])
  await addRecommendation({ documentId, ref: 'SRC-3b', position: 4, title: 'One part', statement: 'Of it.' })
})

const list = (query: ListQuery) => listRecommendations(editor, query)
const find = async (text: string) => (await list({ text })).lines.map(({ ref }) => ref)

const SEARCHES: [string, string[]][] = [
  ['prosecute', ['SRC-1', 'SRC-3']],
  ['FORCED labor', ['SRC-1']],
  ['"forced labor"', ['SRC-1']],
  ['“labour forced”', []],
  ['visa OR police', ['SRC-3', 'SRC-2']],
  ['prosecution -police', ['SRC-1']],
  ['-police', []],
  ['police', ['SRC-3']],
  ['prosecuti', ['SRC-1', 'SRC-3']],
  ['traff', ['SRC-1']],
  ['cafe resume', ['SRC-1', 'SRC-2', 'SRC-3', 'SRC-3b']],
  ['witnesses', ['SRC-2']],
  ['T-visa', ['SRC-2']],
  ['us', ['SRC-1']],
  ['supply chain', ['SRC-3']],
  ['src 3', ['SRC-3']],
  ['src-3B', ['SRC-3b']],
  ['SRC‐2', ['SRC-2']],
  ['are no', ['SRC-2']],
  ['100%', ['SRC-3']],
  ['zebra', []],
]
test.each(SEARCHES)('%s', async (text, refs) => {
  expect((await find(text)).sort()).toEqual([...refs].sort())
})

test('what has a word in its title comes before what only mentions it, unless another order is asked for', async () => {
  expect(await find('prosecution')).toEqual(['SRC-1', 'SRC-3'])
  await db().recommendation.update({ where: { id: first.id }, data: { position: 50 } })
  expect(await find('prosecution')).toEqual(['SRC-1', 'SRC-3'])
  expect((await list({ text: 'prosecution', sort: 'title' })).lines.map(({ ref }) => ref)).toEqual([
    'SRC-1',
    'SRC-3',
  ])
})

test.each([
  ['traffiking', 'trafficking', ['SRC-1']],
  ['forced labuor', 'forced labor', ['SRC-1']],
  ['poliec', 'police', ['SRC-3']],
  ['poliec traffiking', 'police OR trafficking', ['SRC-3', 'SRC-1']],
])('%s is read as %s, and that is said', async (text, instead, refs) => {
  const { lines, found } = await list({ text })
  expect(found?.instead).toBe(instead)
  expect(lines.map(({ ref }) => ref)).toEqual(refs)
})

test('what was looked for is marked as it stands there', async () => {
  const { found } = await list({ text: 'prosecute -visa' })
  expect(found?.hits.sort()).toEqual(['Prosecutions', 'prosecuted', 'prosecutions'])
  expect([...(found?.passages.keys() ?? [])].sort()).toEqual(['SRC-1', 'SRC-3'])
  expect((await list({ text: 'SRC-2' })).found).toMatchObject({ hits: [], elsewhere: new Set() })
  expect((await list({ text: '100%' })).found?.hits).toContain('100')
})

const SPELLINGS = `labour labor, organise organize, organisations organization, programme program, defence defense,
  centre center, centres centers, judgement judgment, licence license, offences offense, behaviour behavior, dialogue dialog,
  catalogued cataloged, analyse analyze, travelling traveling, counsellor counselor, labelled labeled, enrolment enrollment,
  fulfil fulfill, paediatric pediatric, enquiry inquiry, co-operation cooperation, misdemeanour misdemeanor, theatre theater,
  favourable favorable, criminalise criminalized, sceptical skeptical, wilful willful, ageing aging, harbouring harboring,
  per_cent percent, U.S. US, modernisation modernization, acknowledgement acknowledgment, neighbouring neighboring,
  victimisation victimization, channelled channeled, haemorrhage hemorrhage, pretence pretense, manoeuvre maneuver, grey gray`
const PAIRS = SPELLINGS.split(/,\s+/).map((pair) => pair.replace('_', ' ').split(/ (?=\S+$)/))
test.each(PAIRS)('%s and %s are one word', async (british, american) => {
  const read = `select to_tsvector('english', search.folded($1)) @@ search.asked($2, false) as one,
    to_tsvector('english', search.folded($2)) @@ search.asked($1, false) as other`
  expect(await sql('app', read, [british, american])).toEqual([{ one: true, other: true }])
})

test('a rule changes no word that the look before it lets pass, and reading twice is reading once', async () => {
  const words = [
    'four',
    'resource',
    'prize',
    'vogue',
    'expense',
    'promise',
    'revise',
    'colloquy',
    'gauge',
    'hour',
  ]
  const unlike = `select word from unnest($1::text[]) as word where search.folded(word) <> search.folded(search.folded(word))
    or search.folded('labour ' || word) <> 'labor ' || search.folded(word)`
  expect(await sql('app', unlike, [[...words, ...PAIRS.flat()]])).toEqual([])
})

test('what staff wrote is found, and what is sealed is not, not even by those who may open it', async () => {
  const recordedAt = new Date()
  const authored = { authorId: editor.id, recordedAt }
  await db().comment.create({
    data: { recommendationId: first.id, body: 'Ask the xylophone clerk.', ...authored },
  })
  await addEvidence({ authorId: editor.id, askId: first.askId, title: 'Quixotic Act of 2026' })
  const sealed = { title: 'Wombat letter', visibility: 'SEALED' } as const
  await addEvidence({ authorId: editor.id, askId: first.askId, ...sealed })
  const said = { sentence: 'The committee heard a zither.' }
  await db().statusEntry.create({
    data: {
      ...authored,
      askId: first.askId,
      verb: 'recordDevelopment',
      effectiveOn: new Date('2026-01-01'),
      said,
    },
  })
  expect(await find('xylophones')).toEqual(['SRC-1'])
  expect((await list({ text: 'xylophone' })).found?.elsewhere).toEqual(new Set(['SRC-1']))
  expect(await find('quixotic')).toEqual(['SRC-1'])
  expect(await find('zither')).toEqual(['SRC-1'])
  expect(await find('wombat')).toEqual([])
  const wording = `select from heed."Listing" where wording @@ to_tsquery('xylophon | quixot | zither')`
  expect(await sql('owner', wording)).toEqual([])
})

const HOSTILE = [
  ...[
    '\0',
    '\uD800',
    'a\uDFFF',
    'x'.repeat(10_000),
    'of the and !?…',
    'שלום \u200F עולם',
    '👩🏽‍⚖️ 🇺🇳',
    'Z\u0351\u036Ba\u0321l\u0489g\u0335o',
    'visa & ! | <2>',
    '"',
    '""',
    '"" - OR ( ) : * & | ! <->',
    '-',
    '--',
    '- -',
    'OR',
  ],
  ...[
    'OR OR',
    '-or',
    '!',
    "'",
    "\\'",
    '\\',
    '%',
    '_',
    '%%',
    '\'; drop table heed."Listing"; --',
    '\u200B',
    '🚨🚨',
  ],
  ...[
    'مرحبا بالعالم',
    '\u202Eabc',
    '<mark>x</mark>',
    '<->',
    'a:*',
    "'a' & !'b'",
    '\n\t\v',
    '((((',
    '"-"',
    '-"a b',
  ],
  ...[
    'e\u0301',
    'ﬁ',
    '…',
    '٣',
    '1e999',
    'NaN',
    '~',
    '$1',
    '{{}}',
    '*',
    '.',
    'a.b.c.d',
    '/',
    '\\m',
    '[',
    '(?',
  ],
]
test.each(HOSTILE)('%j is no error, and never everything', async (text) => {
  const { query } = readListQuery({ text })
  if (query.text === undefined) expect(text.trim()).toBe('')
  else expect((await list(query)).total).toBeLessThan(4)
})

test('ten million signs are cut before anything looks for them', async () => {
  for (const text of ['x'.repeat(10_000_000), 'visa OR '.repeat(1_250_000)]) {
    const { query } = readListQuery({ text })
    expect(query.text?.length).toBeLessThanOrEqual(200)
    await list(query)
  }
})

test('whatever is typed is answered', async () => {
  const sign = fc.constantFrom(...'"-|&!():*<>%_\\\'~ aO', 'OR', 'visa', 'labour', '\0', '\uD800', '🚨')
  const typed = fc.array(fc.oneof(sign, fc.string({ unit: 'binary' })), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(typed, async (pieces) => {
      const { query } = readListQuery({ text: pieces.join('') })
      await list(query)
    }),
    { numRuns: 60 },
  )
})
