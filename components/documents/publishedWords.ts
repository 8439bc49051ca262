import type { PublishedDocument } from '@/lib/progress/schema'
import { formatDate } from '@/lib/workflow/formatDate'

/** When a document was published, as exactly as it says so itself. */
export function publishedWords({
  publishedOn,
  publishedPrecision,
}: Pick<PublishedDocument, 'publishedOn' | 'publishedPrecision'>): string {
  return publishedOn === null ? 'date not given' : formatDate(publishedOn, publishedPrecision ?? 'DAY')
}
