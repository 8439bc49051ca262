/** Runs once in each server process, before it answers. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { startRounds } = await import('@/lib/jobs/rounds')
  startRounds()
}
