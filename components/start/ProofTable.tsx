import { kindWords } from '@/components/evidence/kindWords'
import { Table } from '@/components/ui/Table'
import { tierWords } from '@/components/evidence/tierWords'
import { PLACES } from '@/lib/evidence/officialHosts'
import { TIER_OF_KIND } from '@/lib/evidence/rules'

const ROWS = [
  { tier: 1, proves: 'A claim, by itself' },
  { tier: 2, proves: 'A claim, and that something is in progress' },
  { tier: 3, proves: 'A promise' },
  { tier: 4, proves: 'Nothing alone; it is kept as a hint' },
] as const

/** The four strengths of proof, each with an address that counts as such. */
export function ProofTable() {
  return (
    <>
      <p className="prose">
        Every link and file says how strong it is. Most addresses are known, and the strength is suggested.
      </p>
      <Table
        caption="Four strengths of proof"
        isCaptionHidden
        rows={ROWS}
        keyOf={({ tier }) => String(tier)}
        columns={[
          { label: 'Strength', isMain: true, show: ({ tier }) => tierWords(tier) },
          { label: 'Proves', show: ({ proves }) => proves },
          { label: 'For example', show: ({ tier }) => <span className="breakable">{example(tier)}</span> },
        ]}
      />
    </>
  )
}

/** The first listed official address of that strength; where none is listed, what it usually is. */
function example(tier: number): string {
  const place = PLACES.find(([host, , kind]) => host !== '*' && TIER_OF_KIND[kind] === tier)
  if (place) return `${kindWords(place[2])} at ${place[0]}${place[1]}`
  return tier === 3 ? 'A press release; a newspaper' : 'A page whose author nobody knows'
}
