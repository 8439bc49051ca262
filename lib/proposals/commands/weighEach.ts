import type { PersonActor } from '@/lib/access/policy'
import { askAsRead, todayAt, weigh, type Prepared } from '@/lib/asks/commands/prepare'
import { attempt, type Transaction } from '@/lib/core/db'
import { isKnownFailure, type KnownFailure } from '@/lib/core/errors'
import { serve } from '@/lib/evidence/commands/add'
import { createEvidence } from '@/lib/evidence/commands/create'
import type { TogetherInput } from '../schema'

/** In seconds: as many requests as one event may touch take their time. */
export const SECONDS_TOGETHER = 60

export type Weighed = {
  /** The one piece of evidence that serves them all. */
  added: string | null
  each: (Prepared | Failed)[]
}
type Failed = { askId: string; failure: KnownFailure }

/**
 * What the rules say of each request that one event touches, inside a write that a command has opened: of those that
 * cannot be recorded, why. Throws Refused where the evidence itself is at fault.
 */
export async function weighEach(
  tx: Transaction,
  actor: PersonActor,
  { evidence, each, isPartial }: TogetherInput,
  at: Date,
): Promise<Weighed> {
  const moment = { at, today: await todayAt(tx, at) }
  const added = evidence ? (await createEvidence(tx, actor, evidence, moment)).id : null
  const weighed: Weighed['each'] = []
  for (const one of each) {
    const work = () => weighOne(tx, actor, { ...one, added }, at)
    // Where the others are recorded without it, nothing that was written for it may stay.
    weighed.push(await (isPartial ? attempt(tx, work) : work()).catch(keep(one.askId)))
  }
  return { added, each: weighed }
}

type One = TogetherInput['each'][number] & { added: string | null }

async function weighOne(
  tx: Transaction,
  actor: PersonActor,
  { polarity, request, added, ...read }: One,
  at: Date,
): Promise<Prepared> {
  const ask = await askAsRead(tx, actor, read)
  if (added) await serve(tx, actor, { askId: ask.id, evidenceId: added, polarity }, at)
  return weigh(tx, actor, { ask, added, request }, at)
}

/** The others are looked at all the same: everything that is in the way is said at once. */
function keep(askId: string): (error: unknown) => Failed {
  return (failure) => {
    if (!isKnownFailure(failure)) throw failure
    return { askId, failure }
  }
}
