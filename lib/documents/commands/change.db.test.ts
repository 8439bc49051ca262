import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { addAddressee, changeAddressee } from '@/lib/addressees/commands'
import { openAddressee } from '@/lib/addressees/queries'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { addDemand, changeDemand } from '@/lib/demands/commands'
import { openDemand } from '@/lib/demands/queries'
import { publishDraft } from '@/lib/publication/retract'
import { actor, A_JOB, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { publicBody, releaseNow } from '@/lib/testing/publication'
import { codesOf, ledgerEntriesOf } from '@/lib/testing/recorded'
import { openDocument } from '../queries'
import { addDocumentInput, type AddDocumentInput } from '../schema'
import { addDocument, changeDocument } from './change'

let lead: PersonActor
let editor: PersonActor
beforeAll(async () => {
  lead = await addPerson('lead')
  editor = await addPerson('editor')
})

const receipt = () => ({ receipt: randomUUID() })
const edit = () => ({ ...receipt(), theirs: [], because: null, hasLooked: false })

function aDocument(given: Partial<AddDocumentInput>): AddDocumentInput {
  return {
    ...receipt(),
    ...{
      title: 'A report on shelters',
      publisher: null,
      authors: null,
      publishedOn: null,
      publishedPrecision: null,
    },
    ...{
      kind: 'ARTICLE',
      url: null,
      textSha256: '',
      rights: 'Quoted in excerpts.',
      note: null,
      slug: null,
      code: 'AROS',
    },
    ...given,
  }
}

/** A document with a recommendation that is public, and one addressee. */
async function aPublicOne(code: string) {
  const slug = await addDocument(editor, aDocument({ code, slug: code.toLowerCase() }))
  const { id: documentId } = await db().document.findUniqueOrThrow({ where: { slug } })
  const row = await addRecommendation({ documentId, isDraft: true })
  const { addresseeId } = await addAsk({ recommendationId: row.id })
  return { slug, ...row, addresseeId }
}

const documentRecord = (slug: string) =>
  db().currentRecord.findFirst({ where: { kind: 'DOCUMENT', key: slug } })

test('a document is added once, by whoever adds recommendations, under a code that no other has', async () => {
  const input = aDocument({ title: 'Été: a report, 2026', code: 'ETE' })
  expect(
    await ledgerEntriesOf(() => Promise.all([addDocument(editor, input), addDocument(editor, input)])),
  ).toBe(1)
  expect(await db().document.findUniqueOrThrow({ where: { code: 'ETE' } })).toMatchObject({
    slug: 'ete-a-report-2026',
  })
  expect(await codesOf(addDocument(editor, aDocument({ title: 'Another', code: 'ETE' })))).toEqual(['TAKEN'])
  expect(await codesOf(addDocument(editor, aDocument({ slug: 'ete-a-report-2026', code: 'OTHER' })))).toEqual(
    ['TAKEN'],
  )
  const { slug: _s, publisher: _p, authors: _a, note: _n, textSha256: _t, ...whole } = aDocument({})
  expect(addDocumentInput.safeParse(whole).success).toBe(true)
  for (const wrong of [
    { code: 'etc' },
    { code: 'A1' },
    { url: 'javascript:alert(1)' },
    { id: 'x' },
    { publishedOn: '2026-02-30' },
  ])
    expect(addDocumentInput.safeParse({ ...whole, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
})

test('the public reads of a document with its first recommendation, not before', async () => {
  const { slug, ref } = await aPublicOne('FIRST')
  await db().outboxMessage.create({ data: { topic: 'release', key: `document/${slug}`, dueAt: new Date(0) } })
  await releaseNow()
  expect(await documentRecord(slug)).toBeNull()
  await publishDraft(lead, { ref, version: 1, hasLooked: true, ...receipt() })
  await releaseNow()
  expect((await documentRecord(slug))?.body).toMatchObject({ slug, textSha256: '' })
})

test('its words are kept and released with its recommendations; what is public a lead or an admin changes', async () => {
  const { slug, ref } = await aPublicOne('WORDS')
  const change = async (typed: object) => {
    const { version, now } = await openDocument(lead, slug)
    return { slug, ...now, ...edit(), version, was: now, ...typed }
  }
  await changeDocument(editor, await change({ title: 'By an editor', authors: 'Ann Bell\nCay Dorn' }))
  await publishDraft(lead, { ref, version: 1, hasLooked: true, ...receipt() })
  await releaseNow()
  const late = await change({ title: 'Late' })
  await expect(changeDocument(editor, late)).rejects.toThrow(Forbidden)
  expect(
    await ledgerEntriesOf(async () =>
      changeDocument(await addPerson('admin'), await change({ title: 'By an admin' })),
    ),
  ).toBe(1)
  await expect(changeDocument(lead, late)).rejects.toThrow(Conflict)
  expect(await ledgerEntriesOf(async () => changeDocument(lead, await change({})))).toBe(0)
  expect(await codesOf(changeDocument(lead, await change({ note: 'Ask Maria Lopez.' })))).toEqual(['MISSING'])
  await releaseNow()
  expect(await publicBody(ref)).toMatchObject({ document: { title: 'By an admin' } })
  expect((await documentRecord(slug))?.body).toMatchObject({ authors: ['Ann Bell', 'Cay Dorn'] })
  const { versions } = await openDocument(actor('viewer'), slug)
  expect(versions.map(({ changes }) => changes.map(({ name }) => name))).toEqual([
    ['title'],
    ['title', 'authors'],
  ])
})

test('an addressee is renamed everywhere at once', async () => {
  const slug = await addAddressee(editor, {
    ...receipt(),
    name: 'The Old Office',
    kind: 'GOVERNMENT',
    endedOn: null,
  })
  expect(slug).toBe('the-old-office')
  const twice = { ...receipt(), name: 'The old office!', kind: 'COMPANY', endedOn: null } as const
  expect(await codesOf(addAddressee(editor, twice))).toEqual(['TAKEN'])
  const { id: addresseeId } = await db().addressee.findUniqueOrThrow({ where: { slug } })
  const row = await addRecommendation()
  await addAsk({ recommendationId: row.id, addresseeId })
  await releaseNow(row.ref)
  const { version, now } = await openAddressee(lead, slug)
  const renamed = {
    slug,
    ...now,
    ...edit(),
    version,
    was: now,
    name: 'The New Office',
    endedOn: '2026-01-31',
  }
  await expect(changeAddressee(editor, renamed)).rejects.toThrow(Forbidden)
  expect(
    await ledgerEntriesOf(() =>
      Promise.all([changeAddressee(lead, renamed), changeAddressee(lead, renamed)]),
    ),
  ).toBe(1)
  await releaseNow()
  expect(await publicBody(row.ref)).toMatchObject({ addressees: [{ slug, name: 'The New Office' }] })
})

test('a demand is public with the first published recommendation that is said to ask it', async () => {
  const slug = await addDemand(editor, {
    ...receipt(),
    title: 'More beds',
    statement: 'There should be more beds.',
  })
  const [one, other] = [await addRecommendation(), await addRecommendation({ isDraft: true })]
  await addAsk({ recommendationId: one.id })
  await releaseNow(one.ref)
  const change = async (typed: object) => {
    const { version, now } = await openDemand(lead, slug)
    return { slug, ...now, ...edit(), version, was: now, ...typed }
  }
  await expect(changeDemand(editor, await change({ recommendations: one.ref }))).rejects.toThrow(Forbidden)
  expect(await codesOf(changeDemand(lead, await change({ recommendations: 'NONE-1' })))).toEqual([
    'UNKNOWN_CHOICE',
  ])
  await changeDemand(lead, await change({ recommendations: `${one.ref} ${other.ref}` }))
  await releaseNow()
  const record = () => db().currentRecord.findFirst({ where: { kind: 'DEMAND', key: slug } })
  expect((await record())?.body).toMatchObject({ recommendations: [one.ref] })
  expect(await publicBody(one.ref)).toMatchObject({ demands: [{ slug }] })
  await changeDemand(lead, await change({ recommendations: other.ref }))
  await releaseNow()
  expect((await record())?.body).toMatchObject({ recommendations: [] })
  expect(await publicBody(one.ref)).toMatchObject({ demands: [] })
})

test.each([
  ['a viewer', actor('viewer')],
  ['a verifier', actor('verifier')],
  ['an auditor', actor('auditor')],
  ['a job', A_JOB],
  ['the public', THE_PUBLIC],
])('%s adds and changes nothing of it', async (_who, someone) => {
  const input = aDocument({ code: 'NOBODY' })
  await expect(addDocument(someone, input)).rejects.toThrow(Forbidden)
  await expect(addDemand(someone, { ...receipt(), title: 'X', statement: 'Y.' })).rejects.toThrow(Forbidden)
  const addressee = { ...receipt(), name: 'X', kind: 'COMPANY', endedOn: null } as const
  await expect(addAddressee(someone, addressee)).rejects.toThrow(Forbidden)
  const slug = (await db().document.findFirstOrThrow()).slug
  const { version, now } = await openDocument(lead, slug)
  const change = { slug, ...now, ...edit(), version, was: now, title: 'Mine' }
  expect(await ledgerEntriesOf(() => changeDocument(someone, change))).toBe(0)
  await expect(changeDocument(someone, change)).rejects.toThrow(Forbidden)
  await expect(openDocument(THE_PUBLIC, slug)).rejects.toThrow(NotFound)
})
