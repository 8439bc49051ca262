import { notFound } from 'next/navigation'
import { z } from 'zod'
import { NotFound } from '@/lib/core/errors'

/** For a page: what does not exist, or not for this person, is the page that says so. */
export async function found<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
}

/** An id of an address, which anybody may have typed. */
export function uuidOf(id: string): string {
  return z.uuid().safeParse(id).data ?? notFound()
}
