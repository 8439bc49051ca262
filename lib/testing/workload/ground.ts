import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { openLedger } from '@/lib/ledger/open'
import { A_JOB, addPerson } from '../actors'
import { addAsk, addDocument, addRecommendation } from '../factories'

/** Few people and few requests: they get into each other's way. */
export type Ground = {
  people: PersonActor[]
  refs: string[]
  askIds: string[]
}

/** People of every role, recommendations with one ask, with two, and in parts; then the ledger opens. */
export async function makeGround(): Promise<Ground> {
  await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 0 } })
  const people = [
    await addPerson('editor'),
    await addPerson('editor'),
    await addPerson('editor', 'verifier'),
    await addPerson('verifier'),
    await addPerson('verifier'),
    await addPerson('lead'),
    await addPerson('lead', 'admin'),
    await addPerson('viewer'),
    await addPerson('auditor'),
  ]
  const { id: documentId } = await addDocument()
  const single = await addRecommendation({ documentId })
  const double = await addRecommendation({ documentId })
  const whole = await addRecommendation({ documentId })
  const parts = [
    await addRecommendation({ documentId, parentId: whole.id }),
    await addRecommendation({ documentId, parentId: whole.id }),
  ]
  const asked = [single, double, double, ...parts]
  const askIds: string[] = []
  for (const { id } of asked) askIds.push((await addAsk({ recommendationId: id })).id)
  const recommendations = { connect: [{ id: single.id }, { id: whole.id }] }
  await db().demand.create({ data: { slug: 'all', title: 'All', statement: 'All of it.', recommendations } })
  await openLedger(A_JOB)
  return { people, refs: [single, double, whole, ...parts].map(({ ref }) => ref), askIds }
}
