import type { Actor } from '@/lib/access/policy'
import { logFailure } from '@/lib/core/log'
import { sweepFiles } from '@/lib/evidence/commands/sweep'
import { keepCheckpoint } from '@/lib/ledger/checkpoints'
import { lapseProposals } from '@/lib/proposals/commands/lapse'
import { releaseDue } from '@/lib/publication/commands'

/** `first`: how long after the start, where that is not as long as between one round and the next. */
type Round = { job: string; seconds: number; first?: number; work: (actor: Actor) => Promise<unknown> }

/** What the server sees to by itself, until the job runner comes. Each is safe in several processes at once. */
const ROUNDS: readonly Round[] = [
  { job: 'publication', seconds: 1, work: releaseDue },
  { job: 'checkpoints', seconds: 1, work: () => keepCheckpoint(new Date()) },
  { job: 'proposals', seconds: 60, work: lapseProposals },
  { job: 'files', seconds: 3600, first: 60, work: sweepFiles },
]

/** A database that is away is not asked every second, nor its absence written down as often. */
const SECONDS_AFTER_FAILURE = 10

export function startRounds(): void {
  for (const { job, seconds, first = seconds, work } of ROUNDS) {
    const after = (wait: number) => setTimeout(round, wait * 1000).unref()
    const round = () =>
      work({ kind: 'system', job }).then(
        () => after(seconds),
        (error: unknown) => {
          logFailure(error, job)
          after(Math.max(seconds, SECONDS_AFTER_FAILURE))
        },
      )
    after(first)
  }
  // The supervisor (npm start) is gone, killed perhaps: a server without it would outlive its database.
  process.once('disconnect', () => process.exit(0))
}
