import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { addPerson } from '@/lib/testing/actors'
import { aLetter, twoAsks } from '@/lib/testing/contacts'
import { addEvidence } from '@/lib/testing/factories'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { contactsOn } from '../queries/lines'
import { recordContact } from './record'

let editor: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
})

const problemsOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((failure: unknown) => failure)
  return error instanceof Error && 'problems' in error ? error.problems : []
}

describe('a letter that was sent', () => {
  test('has every request wait for an answer from that day on, by one proof, in one entry of the ledger', async () => {
    const { askIds } = await twoAsks()
    const letter = await aLetter(editor, askIds, { happenedOn: day(-10) })
    expect(await ledgerEntriesOf(() => recordContact(editor, letter))).toBe(1)
    expect(await ledgerEntriesOf(() => recordContact(editor, letter))).toBe(0)
    const contact = await db().contact.findFirstOrThrow({
      where: { asks: { some: { askId: askIds[0] ?? '' } } },
    })
    for (const askId of askIds) {
      expect(await db().ask.findUniqueOrThrow({ where: { id: askId } })).toMatchObject({
        response: 'AWAITED',
      })
      const [entry, ...others] = await db().statusEntry.findMany({
        where: { askId },
        include: { evidence: true },
      })
      expect(entry).toMatchObject({
        ...{
          verb: 'recordResponse',
          response: 'AWAITED',
          effectiveOn: new Date(day(-10)),
          authorId: editor.id,
        },
        evidence: [{ evidenceId: contact.evidenceId }],
      })
      expect(others).toEqual([])
    }
    const proof = await db().evidence.findUniqueOrThrow({ where: { id: contact.evidenceId ?? '' } })
    expect(proof).toMatchObject({ visibility: 'STAFF', url: letter.url })
    expect(await db().outboxMessage.count({ where: { topic: 'release' } })).toBeGreaterThanOrEqual(2)
  })

  test('without its proof nothing is kept, and each request says so', async () => {
    const { askIds, refs } = await twoAsks()
    const { url: _url, ...letter } = await aLetter(editor, askIds)
    expect(await ledgerEntriesOf(() => recordContact(editor, letter))).toBe(0)
    expect(await problemsOf(recordContact(editor, letter))).toMatchObject(
      askIds.map((id, index) => ({
        field: `asks.${id}`,
        code: 'PROOF_OF_SENDING_MISSING',
        message: expect.stringMatching(new RegExp(`^${refs[index]}: `)),
      })),
    )
    expect(await contactsOn(editor, refs[0] ?? '')).toEqual([])
  })

  test('is refused whole where somebody was faster on one request, without a trace on the other', async () => {
    const { askIds } = await twoAsks()
    const [first = '', second = ''] = askIds
    const letter = await aLetter(editor, askIds)
    await record(editor, second, { verb: 'recordProgress', effectiveOn: day(-20) }, { evidence: aLink() })
    const send = () => recordContact(editor, letter)
    expect(await ledgerEntriesOf(send)).toBe(0)
    await expect(send()).rejects.toThrow(Conflict)
    expect(await problemsOf(send())).toMatchObject([{ field: `asks.${second}` }])
    expect(await db().statusEntry.count({ where: { askId: first } })).toBe(0)
    expect(await db().evidence.count({ where: { url: letter.url ?? '' } })).toBe(0)
  })

  test('is proven by evidence that we have, which then bears on each request', async () => {
    const { askIds } = await twoAsks()
    const [first = '', second = ''] = askIds
    const { id: evidenceId } = await addEvidence({ authorId: editor.id, askId: first, visibility: 'SEALED' })
    const letter = await aLetter(editor, askIds, { url: undefined, evidenceId })
    await recordContact(editor, letter)
    expect(
      await db().askEvidence.findMany({ where: { evidenceId }, orderBy: { recordedAt: 'asc' } }),
    ).toMatchObject([
      { askId: first, polarity: 'SUPPORTS' },
      { askId: second, polarity: 'CONTEXT' },
    ])
    const viewer = await addPerson('viewer')
    const [{ ref = '' } = {}] = await db().recommendation.findMany({
      where: { asks: { some: { id: second } } },
    })
    expect(await contactsOn(viewer, ref)).toMatchObject([{ proof: { id: evidenceId, title: null } }])
    expect(
      await codesOf(recordContact(editor, { ...letter, receipt: randomUUID(), evidenceId: randomUUID() })),
    ).toEqual(['FAILED'])
  })
})
