import { reachDatabase } from '@/lib/core/health'

export const dynamic = 'force-dynamic'

/** 200 once the database answers; nothing else is told to a stranger. */
export async function GET(): Promise<Response> {
  await reachDatabase()
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
}
