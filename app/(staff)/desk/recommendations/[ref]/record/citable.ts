import type { OpenAsk } from '@/lib/asks/queries/open'
import { kindWords } from '@/components/evidence/kindWords'
import { hostOf } from '@/components/evidence/hostOf'
import { formatDate } from '@/lib/workflow/formatDate'

/** Evidence that is here already and can be named by what is recorded now. */
export function citable({ evidence }: Pick<OpenAsk, 'evidence'>): { value: string; label: string }[] {
  return evidence
    .filter(({ withdrawnBecause }) => withdrawnBecause === null)
    .map(({ id, title, kind, url, happenedOn }) => {
      const place = hostOf(url)
      const name = [title, kindWords(kind).toLowerCase(), place === title ? null : place].filter(Boolean)
      return { value: id, label: `${name.join(', ')}, ${formatDate(happenedOn)}` }
    })
}
