import { logFailure } from '@/lib/core/log'
import { releaseDue } from '@/lib/publication/commands'

const SECONDS = 1

/** Every second: what is due becomes public. Until the job runner comes, the server makes these rounds itself. */
export function startRounds(): void {
  const again = () => setTimeout(round, SECONDS * 1000).unref()
  const round = async () => {
    await releaseDue({ kind: 'system', job: 'publication' }).catch((error: unknown) =>
      logFailure(error, 'publication'),
    )
    again()
  }
  again()
  // The supervisor (npm start) is gone, killed perhaps: a server without it would outlive its database.
  process.once('disconnect', () => process.exit(0))
}
