import { logFailure } from '@/lib/core/log'
import { releaseDue } from '@/lib/publication/commands'

const SECONDS = 1
/** A database that is away is not asked every second, nor its absence written down as often. */
const SECONDS_AFTER_FAILURE = 10

/** Every second: what is due becomes public. Until the job runner comes, the server makes these rounds itself. */
export function startRounds(): void {
  const after = (seconds: number) => setTimeout(round, seconds * 1000).unref()
  const round = () =>
    releaseDue({ kind: 'system', job: 'publication' }).then(
      () => after(SECONDS),
      (error: unknown) => {
        logFailure(error, 'publication')
        after(SECONDS_AFTER_FAILURE)
      },
    )
  after(SECONDS)
  // The supervisor (npm start) is gone, killed perhaps: a server without it would outlive its database.
  process.once('disconnect', () => process.exit(0))
}
