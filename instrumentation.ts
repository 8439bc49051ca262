/** Runs once in each server process, before it answers. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { startRounds } = await import('@/lib/jobs/rounds')
  startRounds()
  // The supervisor (npm start) is gone, killed perhaps: a server without it would outlive its database.
  process.once('disconnect', () => process.exit(0))
}
