import { Day } from '@/components/ui/Day'
import type { PublishedOrganisation } from '@/lib/progress/schema'

type Props = { organisation: Pick<PublishedOrganisation, 'isFourEyes' | 'fourEyesSince'> }

/** Whether what is claimed here was decided by a second person: a switch that the public sees. */
export function TwoPeopleWords({ organisation: { isFourEyes, fourEyesSince } }: Props) {
  return (
    <p className="prose">
      {isFourEyes
        ? 'That something was done is claimed by one of our staff and decided by another.'
        : 'One person works here at present, and decides alone what they claim. Each such entry says so, for ever.'}
      {fourEyesSince && (
        <>
          {' '}
          This is so since <Day on={fourEyesSince} />.
        </>
      )}
    </p>
  )
}
