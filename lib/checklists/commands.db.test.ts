import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { toSearch } from '@/lib/asks/queries/recording'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAddressee, addAsk } from '@/lib/testing/factories'
import { day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { keepChecklist } from './commands'
import { checklistFor, checklists } from './queries'
import { checklistInput, type ChecklistInput } from './schema'

let editor: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
})

const keep = (someone: Actor, addressee: string, given: Partial<ChecklistInput> = {}) =>
  keepChecklist(someone, {
    ...{ receipt: randomUUID(), addressee, version: 0, text: 'Congress.gov, the Federal Register' },
    ...given,
  })

test.each(['editor', 'lead'] as const)(
  'a person with the role %s keeps one, once for a receipt, with one entry in the ledger',
  async (role) => {
    const { slug } = await addAddressee()
    const someone = await addPerson(role)
    const receipt = randomUUID()
    expect(await ledgerEntriesOf(() => keep(someone, slug, { receipt }))).toBe(1)
    expect(await ledgerEntriesOf(() => keep(someone, slug, { receipt }))).toBe(0)
    expect(await checklistFor(editor, slug)).toMatchObject({
      text: 'Congress.gov, the Federal Register',
      version: 1,
    })
    const { event, subject } = await db().ledgerEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
    expect({ event, subject }).toEqual({ event: 'checklist.kept', subject: `addressee/${slug}` })
  },
)

test('nobody else does, and who is not there is not found', async () => {
  const { slug } = await addAddressee()
  const others = [THE_PUBLIC, actor(), actor('viewer'), actor('verifier'), actor('admin'), actor('auditor')]
  for (const one of others) await expect(keep(one, slug)).rejects.toBeInstanceOf(Forbidden)
  await expect(keep(editor, 'nobody-at-all')).rejects.toBeInstanceOf(NotFound)
  await expect(checklistFor(THE_PUBLIC, slug)).rejects.toBeInstanceOf(NotFound)
  expect(await checklists(THE_PUBLIC, 1)).toEqual({ lines: [], total: 0, kept: 0 })
})

test('who read an earlier one is told, also once it was emptied; the same again writes nothing', async () => {
  const { slug } = await addAddressee()
  await keep(editor, slug)
  await expect(keep(editor, slug, { text: 'Another' })).rejects.toBeInstanceOf(Conflict)
  await keep(editor, slug, { version: 1, text: null })
  expect(await checklistFor(editor, slug)).toMatchObject({ text: '', version: 2 })
  await expect(keep(editor, slug, { version: 1, text: 'Another' })).rejects.toBeInstanceOf(Conflict)
  expect(await ledgerEntriesOf(() => keep(editor, slug, { version: 2, text: null }))).toBe(0)
})

test('what it says is in no entry of the ledger: it can be changed for good', async () => {
  const { slug } = await addAddressee()
  await keep(editor, slug, { text: 'The register of Port Invented' })
  expect(JSON.stringify(await db().ledgerContent.findMany())).not.toContain('Port Invented')
})

test('a check begins with the checklist, without one with what was searched last, else with nothing', async () => {
  const ask = await addAsk()
  const { slug } = await db().addressee.findUniqueOrThrow({ where: { id: ask.addresseeId } })
  expect(await toSearch(editor, slug)).toBeNull()
  await record(editor, ask.id, { verb: 'recordNoAction', effectiveOn: day(), searched: 'Their site' })
  expect(await toSearch(editor, slug)).toMatchObject({ text: 'Their site', isChecklist: false })
  await keep(editor, slug)
  expect(await toSearch(editor, slug)).toMatchObject({ isChecklist: true })
})

test('they are listed for whoever is asked something, with what is not checked yet', async () => {
  const { addresseeId } = await addAsk()
  const { name } = await db().addressee.findUniqueOrThrow({ where: { id: addresseeId } })
  const { lines, total } = await checklists(editor, 1)
  expect(lines.find(({ addressee }) => addressee.name === name)).toMatchObject({ text: '', unchecked: 1 })
  expect(total).toBe(lines.length)
})

test('only what is known is a checklist', () => {
  const right = { receipt: randomUUID(), addressee: 'us-congress', version: '0' }
  expect(checklistInput.parse(right)).toMatchObject({ version: 0, text: null })
  for (const wrong of [{ addressee: 'A B' }, { version: '-1' }, { text: 'x'.repeat(2001) }, { evil: 1 }])
    expect(checklistInput.safeParse({ ...right, ...wrong }).success).toBe(false)
})

test('where nobody is named a check begins with the checklist that was kept for that, never with what was searched for another document', async () => {
  const { slug, id: addresseeId } = await addAddressee({ kind: 'NOT_NAMED' })
  const { id } = await addAsk({ addresseeId })
  await record(editor, id, { verb: 'recordNoAction', effectiveOn: day(), searched: 'Their register' })
  expect(await toSearch(editor, slug)).toBeNull()
  await keep(editor, slug)
  const text = 'Congress.gov, the Federal Register'
  expect(await toSearch(editor, slug)).toEqual({ text, isChecklist: true, addressee: 'what names nobody' })
  const { lines } = await checklists(editor, 1)
  expect(lines.find(({ addressee }) => addressee.slug === slug)).toMatchObject({ text })
  await keep(editor, slug, { version: 1, text: null })
  expect(await toSearch(editor, slug)).toBeNull()
})
