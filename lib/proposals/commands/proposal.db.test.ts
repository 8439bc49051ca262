import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { releaseDue } from '@/lib/publication/commands'
import { A_JOB, addPerson } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { approveAs, claim, pendingOn } from '@/lib/testing/proposed'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { lapseProposals } from './lapse'
import { resend } from './resend'
import { returnProposal } from './returnProposal'
import { withdrawProposal } from './withdrawProposal'

let editor: PersonActor
let verifier: PersonActor
let lead: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
  verifier = await addPerson('verifier')
  lead = await addPerson('lead')
})

const row = (id: string) => db().proposal.findUniqueOrThrow({ where: { id } })
const form = (proposalId: string) => ({ proposalId, receipt: randomUUID() })
const reason = 'The link leads to a draft.'

describe('returned', () => {
  test('with its reason, by whoever could decide it', async () => {
    const { id } = await addAsk()
    const proposalId = await claim(editor, id)
    expect(await ledgerEntriesOf(() => returnProposal(verifier, { ...form(proposalId), reason }))).toBe(1)
    expect(await row(proposalId)).toMatchObject({ state: 'RETURNED', reason, deciderId: verifier.id })
    await expect(approveAs(lead, proposalId)).rejects.toThrow(/was returned by Test verifier/)
  })

  test('not by its proposer, nor by somebody who decides nothing', async () => {
    const { id } = await addAsk()
    const proposalId = await claim(editor, id)
    expect(await codesOf(returnProposal(editor, { ...form(proposalId), reason }))).toContain('OWN_PROPOSAL')
    const other = await addPerson('editor')
    expect(await codesOf(returnProposal(other, { ...form(proposalId), reason }))).toEqual(['NOT_A_DECIDER'])
  })

  test('and mended once: the new one names it, and takes its place', async () => {
    const { id } = await addAsk()
    const proposalId = await claim(editor, id)
    await returnProposal(verifier, { ...form(proposalId), reason })
    await resend(editor, form(proposalId))
    const next = await pendingOn(id)
    expect(await row(next)).toMatchObject({ earlierId: proposalId, proposerId: editor.id })
    await withdrawProposal(editor, form(next))
    await expect(resend(editor, form(proposalId))).rejects.toThrow(/sent again already/)
    await approveAs(verifier, await resent(next))
    expect((await db().ask.findUniqueOrThrow({ where: { id } })).implementation).toBe('IMPLEMENTED')
  })
})

async function resent(earlier: string): Promise<string> {
  await resend(editor, form(earlier))
  return (await db().proposal.findUniqueOrThrow({ where: { earlierId: earlier } })).id
}

describe('withdrawn', () => {
  test('by its proposer alone, and only while it waits', async () => {
    const { id } = await addAsk()
    const proposalId = await claim(editor, id)
    await expect(withdrawProposal(lead, form(proposalId))).rejects.toThrow(Forbidden)
    expect(await ledgerEntriesOf(() => withdrawProposal(editor, form(proposalId)))).toBe(1)
    expect((await row(proposalId)).state).toBe('WITHDRAWN')
    await expect(withdrawProposal(editor, form(proposalId))).rejects.toThrow(Conflict)
  })

  test('what still waits, and what was approved, is not sent again', async () => {
    const { id } = await addAsk()
    const proposalId = await claim(editor, id)
    expect(await codesOf(resend(editor, form(proposalId)))).toEqual(['PROPOSAL_PENDING'])
    await approveAs(verifier, proposalId)
    await expect(resend(editor, form(proposalId))).rejects.toThrow(Refused)
    await expect(resend(verifier, form(proposalId))).rejects.toThrow(Forbidden)
  })
})

describe('left alone', () => {
  const waiting = async (days: number) => {
    const { id } = await addAsk()
    const proposedAt = new Date(Date.now() - days * 86_400_000)
    const proposal = { verb: 'claimPartial', requests: [], proposerId: editor.id } as const
    return db().proposal.create({ data: { ...proposal, requests: [], askId: id, proposedAt } })
  }

  test('it is warned of after 21 days, once, and lapses after 30', async () => {
    const [fresh, late, old] = [await waiting(20), await waiting(22), await waiting(31)]
    expect(await ledgerEntriesOf(() => lapseProposals(A_JOB))).toBe(2)
    expect(await row(fresh.id)).toMatchObject({ state: 'PENDING', warnedAt: null })
    expect(await row(late.id)).toMatchObject({ state: 'PENDING', warnedAt: expect.any(Date) })
    expect(await row(old.id)).toMatchObject({ state: 'EXPIRED', deciderId: null })
    expect(await lapseProposals(A_JOB)).toBe(0)
  })

  test('nobody lets it lapse by hand', async () => {
    await expect(lapseProposals(lead)).rejects.toThrow(Forbidden)
  })
})

describe('correct', () => {
  const wrong = { wrong: 'It was another bill.', publicSentence: 'We had named the wrong bill.' }

  test('one person may while nothing of it is public; afterwards it takes two', async () => {
    const { id } = await addAsk()
    const progress = { verb: 'recordProgress', effectiveOn: day(-9) } as const
    await record(editor, id, progress, { evidence: aLink() })
    const [entry] = await db().statusEntry.findMany({ where: { askId: id } })
    const annulment = { verb: 'correct', entryId: entry?.id ?? '', replacement: null, ...wrong } as const
    expect(await record(editor, id, annulment)).toBe('RECORDED')
    expect((await db().ask.findUniqueOrThrow({ where: { id } })).implementation).toBe('NOT_ASSESSED')

    await record(editor, id, progress, { evidence: aLink() })
    const again = await db().statusEntry.findFirstOrThrow({
      where: { askId: id, verb: 'recordProgress' },
      orderBy: { recordedAt: 'desc' },
    })
    await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 0 } })
    await db().outboxMessage.updateMany({ data: { dueAt: new Date() } })
    await releaseDue(A_JOB)
    expect(await record(editor, id, { ...annulment, entryId: again.id })).toBe('PROPOSED')
    expect((await db().ask.findUniqueOrThrow({ where: { id } })).implementation).toBe('IN_PROGRESS')
    await approveAs(verifier, await pendingOn(id))
    expect((await db().ask.findUniqueOrThrow({ where: { id } })).implementation).toBe('NOT_ASSESSED')
  })
})
