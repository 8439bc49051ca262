import type { CalendarDate, Precision } from '@/lib/core/dates'
import { fromDate } from '@/lib/core/dates'
import type { DocumentKind } from '@/prisma/generated/enums'

/** What staff say of a document; its short name and the code of its references stay. */
export type DocumentWords = {
  title: string
  publisher: string | null
  /** One a line. */
  authors: string | null
  publishedOn: CalendarDate | null
  publishedPrecision: Precision | null
  kind: DocumentKind
  url: string | null
  /** Of its text; empty where nobody has kept it. */
  textSha256: string
  rights: string
  note: string | null
}

type Row = Omit<DocumentWords, 'authors' | 'publishedOn'> & { authors: string[]; publishedOn: Date | null }

export function documentWordsOf(row: Row): DocumentWords {
  const { title, publisher, publishedPrecision, kind, url, textSha256, rights, note } = row
  return {
    ...{ title, publisher, publishedPrecision, kind, url, textSha256, rights, note },
    authors: row.authors.join('\n') || null,
    publishedOn: row.publishedOn && fromDate(row.publishedOn),
  }
}
