import { randomUUID } from 'node:crypto'
import type { Permission } from '@/lib/access/permissions'
import { can } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { isKnownFailure } from '@/lib/core/errors'
import type { Act } from './act'
import { makeGround, type Ground } from './ground'
import * as house from './houseActs'
import * as plans from './planActs'
import * as proof from './proofActs'
import * as proposals from './proposalActs'
import { randomFrom, type Random } from './random'
import { recordSomething } from './statusActs'
import * as talk from './talkActs'

type Wish = { seed: number; clients: number; seconds: number }
/** `done` and `failed` by what was tried; `codes` of what was refused. `unexpected` is none of the five known failures. */
export type Outcome = {
  done: Record<string, number>
  failed: Record<string, number>
  codes: Record<string, number>
  /** What entered the history, by verb. */
  verbs: Record<string, number>
  unexpected: unknown[]
}

type Tried = { name: string; act: Act; by: Permission }

/** What is tried most comes most often, and mostly by somebody who may. */
const ACTS: Record<string, Act> = { ...proposals, ...plans, ...proof, ...house, ...talk }
const MIX: Tried[] = [
  ...repeated(16, { name: 'record', act: recordSomething, by: 'recordStatus' }),
  ...repeated(8, { name: 'approveOne', act: proposals.approveOne, by: 'decideAsLead' }),
  ...repeated(4, { name: 'approveOne', act: proposals.approveOne, by: 'decideAsVerifier' }),
  ...Object.entries(ACTS).map(([name, act]): Tried => ({ name, act, by: 'attachEvidence' })),
]

function repeated(times: number, tried: Tried): Tried[] {
  return Array.from({ length: times }, () => tried)
}

/** So many clients at once, each doing what comes to its mind, for so many seconds. Ends early at the first surprise. */
export async function runWorkload({ seed, clients, seconds }: Wish): Promise<Outcome> {
  const ground = await makeGround()
  const outcome: Outcome = { done: {}, failed: {}, codes: {}, verbs: {}, unexpected: [] }
  const until = Date.now() + seconds * 1000
  const work = async (client: number) => {
    const random = randomFrom(seed + client)
    while (Date.now() < until && outcome.unexpected.length === 0) {
      const turn = await takeTurn(ground, random)
      for (const result of turn?.results ?? []) note(turn?.name ?? '', result, outcome)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_one, client) => work(client)))
  for (const { verb, _count } of await db().statusEntry.groupBy({ by: 'verb', _count: true }))
    outcome.verbs[verb] = _count
  return outcome
}

export type Turn = { name: string; results: PromiseSettledResult<unknown>[] }

/** What one client does next; null when there was nothing to do it to. */
export async function takeTurn(ground: Ground, random: Random): Promise<Turn | null> {
  const { name, act, by } = random.pick(MIX)
  const able = ground.people.filter((person) => can(person, by))
  const actor = random.pick(random.isLucky(0.9) ? able : ground.people)
  const send = await act({ actor, ground, random, receipt: randomUUID() })
  if (!send) return null
  // A double click, or a form sent again after the answer was lost.
  const times = random.isLucky(0.15) ? [send(), send()] : [send()]
  return { name, results: await Promise.allSettled(times) }
}

function note(
  name: string,
  result: PromiseSettledResult<unknown>,
  { done, failed, codes, unexpected }: Outcome,
): void {
  const count = (where: Record<string, number>, key: string) => (where[key] = (where[key] ?? 0) + 1)
  if (result.status === 'fulfilled') return void count(done, name)
  const error: unknown = result.reason
  if (!isKnownFailure(error)) return void unexpected.push(error)
  count(failed, error.name)
  for (const { code } of error.problems) count(codes, code)
}
