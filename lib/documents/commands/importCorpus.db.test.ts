import { expect, test } from 'vitest'
import { db, publishedDb } from '@/lib/core/db'
import { releaseDue } from '@/lib/publication/commands'
import { reword } from '@/lib/recommendations/commands/reword'
import { A_JOB, actor, addPerson } from '@/lib/testing/actors'
import { anEdit } from '@/lib/testing/words'
import { readCorpus } from '../corpusFiles'
import { importCorpus } from './importCorpus'

const corpus = readCorpus()
const all = corpus.documents.flatMap(({ recommendations }) => recommendations)

test('nobody but the system loads a corpus', async () => {
  await expect(importCorpus(actor('admin', 'lead'), corpus)).rejects.toThrow('loaded by the system alone')
  expect(await db().ledgerEntry.count()).toBe(0)
})

test('the whole corpus comes in with one ledger entry: nothing assessed, nothing sent, no history', async () => {
  await importCorpus(A_JOB, corpus)
  expect(await db().recommendation.count({ where: { isDraft: false } })).toBe(all.length)
  expect(await db().ask.count()).toBe(all.flatMap(({ addressees }) => addressees).length)
  expect(
    await db().ask.count({ where: { NOT: { implementation: 'NOT_ASSESSED', response: 'NOT_SENT' } } }),
  ).toBe(0)
  expect(await db().ask.count({ where: { criteria: { none: {} } } })).toBe(0)
  expect(await db().statusEntry.count()).toBe(0)
  expect(await db().ledgerEntry.count()).toBe(1)
})

test('it is published as it was loaded', async () => {
  await releaseDue(A_JOB)
  const published = await publishedDb().currentRecord.groupBy({ by: ['kind'], _count: true })
  expect(Object.fromEntries(published.map(({ kind, _count }) => [kind, _count]))).toEqual({
    ORGANISATION: 1,
    DOCUMENT: 5,
    DEMAND: corpus.demands.length,
    RECOMMENDATION: all.length,
  })
})

test('loading it twice changes nothing, and leaves what staff have edited', async () => {
  await db().recommendation.update({ where: { ref: 'CFR-1' }, data: { title: 'Edited by staff' } })
  const lead = await addPerson('lead')
  await reword(lead, await anEdit('CFR-2', { title: 'Reworded by staff', demands: [] }))
  await releaseDue(A_JOB)
  const before = await everything()
  expect(await importCorpus(A_JOB, corpus)).toEqual([])
  expect(await releaseDue(A_JOB)).toBe(0)
  expect(await everything()).toEqual(before)
})

test('what a later version of the corpus adds comes in beside what is there', async () => {
  const [document] = corpus.documents
  const [first] = document?.recommendations ?? []
  if (!document || !first) throw new Error('the corpus is not empty')
  const more = {
    ...document,
    recommendations: [...document.recommendations, { ...first, ref: `${document.code}-99` }],
  }
  expect(await importCorpus(A_JOB, { ...corpus, documents: [more] })).toEqual([
    `recommendation/${document.code}-99`,
  ])
  expect((await db().recommendation.findUniqueOrThrow({ where: { ref: 'CFR-1' } })).title).toBe(
    'Edited by staff',
  )
})

async function everything(): Promise<unknown> {
  return Promise.all([
    db().document.findMany(),
    db().recommendation.findMany({ orderBy: { ref: 'asc' } }),
    db().ask.findMany({ orderBy: { id: 'asc' } }),
    db().criterion.findMany({ orderBy: { id: 'asc' } }),
    db().addressee.findMany(),
    db().theme.findMany(),
    db().demand.findMany(),
    db().ledgerEntry.findMany(),
    db().outboxMessage.findMany(),
    db().release.findMany(),
  ])
}
