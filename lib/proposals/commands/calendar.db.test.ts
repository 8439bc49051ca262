import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { factsOf } from '@/lib/asks/queries/facts'
import { todayIn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { changeOrganisation } from '@/lib/organisation/commands'
import { addPerson } from '@/lib/testing/actors'
import { approveAs, claim } from '@/lib/testing/proposed'
import { day, record } from '@/lib/testing/recorded'
import {
  another,
  askId,
  draft,
  editor,
  entryOf,
  gather,
  implemented,
  met,
  other,
  partial,
  resolve,
  standing,
  verifier,
  why,
} from '@/lib/testing/twoPeople'
import { standing as foldOf } from '@/lib/workflow/history'
import { ALL_KNOWN } from '@/lib/workflow/walk'

beforeEach(gather)

test('a claim that has run out and was checked again by two is checked', async () => {
  await partial(-20, -40)
  const { proposalId: _p, said, ...claimed } = await db().statusEntry.findFirstOrThrow({ where: { askId } })
  // The same claim, as entered a year ago: its own day to be checked again has passed.
  const row = { ...claimed, said: said ?? {}, id: randomUUID(), effectiveOn: new Date(day(-10)) }
  await db().statusEntry.create({
    data: { ...row, reverifyOn: new Date(day(-1)), recordedAt: new Date() },
  })
  const shown = async () => {
    const { entries, today } = await factsOf(db(), editor, askId, new Date())
    return foldOf(entries, { asOf: today, knownAt: ALL_KNOWN }).verification
  }
  expect(await shown()).toBe('EXPIRED')
  await resolve()
  expect(await shown()).toBe('VERIFIED')
})

test('an admin does not end a doubt by the time zone', async () => {
  const admin = await addPerson('admin')
  const move = async (timeZone: string) => {
    const { name, contact, about, hotline, publicSite, takeBackMinutes, holdsEverything, version } =
      await db().organisation.findUniqueOrThrow({ where: { id: 1 } })
    const kept = { name, contact, about, hotline, publicSite, takeBackMinutes, holdsEverything, version }
    await changeOrganisation(admin, { ...kept, receipt: randomUUID(), timeZone })
  }
  try {
    await implemented()
    await move('Pacific/Kiritimati')
    const today = todayIn('Pacific/Kiritimati', new Date())
    await record(other, askId, { verb: 'dispute', effectiveOn: today, reason: 'Nobody applies it.' })
    expect(await standing()).toBe('IMPLEMENTED DISPUTED')
    await move('Pacific/Pago_Pago')
    await record(editor, askId, { verb: 'reconfirm', effectiveOn: day(-2) })
    expect(await standing()).toBe('IMPLEMENTED DISPUTED')
  } finally {
    await move('UTC')
  }
})

test('an annulment that one person entered is corrected into a claim by two', async () => {
  await draft()
  await implemented()
  const { evidenceId } = await db().askEvidence.findFirstOrThrow({ where: { askId } })
  const entryId = await entryOf('claimImplemented')
  expect(await record(editor, askId, { verb: 'correct', entryId, ...why, replacement: null })).toBe(
    'RECORDED',
  )
  const replacement = {
    verb: 'claimImplemented' as const,
    effectiveOn: day(-20),
    assessments: await met(evidenceId),
  }
  const again = { verb: 'correct' as const, entryId: await entryOf('correct'), ...why, replacement }
  expect(await record(editor, askId, again)).toBe('PROPOSED')
})

test('the receipt of one decision does not decide another', async () => {
  const first = await claim(editor, askId)
  await another()
  const second = await claim(editor, askId)
  const receipt = randomUUID()
  await approveAs(verifier, first, { receipt })
  await expect(approveAs(verifier, second, { receipt })).rejects.toThrow(Conflict)
  expect(await standing()).toBe('NOT_ASSESSED UNVERIFIED')
})
