import { Facts } from '@/components/ui/Facts'
import { CADENCE, REVIEWED, type CadenceSettings } from '@/lib/workflow/cadence'
import { IMPLEMENTATION_WORDS } from '@/lib/workflow/words'

/** The same for whoever only reads it. */
export function CadenceFacts({ days }: Pick<CadenceSettings, 'days'>) {
  return (
    <Facts
      facts={REVIEWED.map((state) => ({
        term: IMPLEMENTATION_WORDS[state],
        value: `every ${days[state] ?? CADENCE[state]} days`,
      }))}
    />
  )
}
