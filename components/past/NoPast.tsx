import { addresses } from '@/components/site/addresses'
import { SitePage } from '@/components/site/SitePage'
import type { Site } from '@/lib/progress/views'

export const WHY_NOT = {
  INVALID: 'That is no day, or no address of a day. One looks like 2026-03-31.',
  FUTURE: 'That day or moment is still to come, so nobody can know yet how it will stand.',
  NOTHING_YET: 'Nothing had been published by then.',
  NOT_FOUND: 'Nothing of this reference was public then.',
  BACKWARDS: 'The first day has to be before the second.',
} as const
export type WhyNot = keyof typeof WHY_NOT

/** An earlier day that cannot be shown, and why. */
export function NoPast({ lang, site, why }: { lang: string; site: Site; why: WhyNot }) {
  return (
    <SitePage lang={lang} site={site}>
      <h1>There is nothing to see for that day</h1>
      <p className="answer">{WHY_NOT[why]}</p>
      <p>
        <a href={addresses(lang).overview}>See how it stands today</a>
      </p>
    </SitePage>
  )
}
