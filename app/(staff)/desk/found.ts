import { notFound } from 'next/navigation'
import { NotFound } from '@/lib/core/errors'

/** For a page: what does not exist, or not for this person, is the page that says so. */
export async function found<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
}
