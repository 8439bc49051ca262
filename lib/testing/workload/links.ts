import type { EvidenceInput } from '@/lib/evidence/schema'
import { day } from '../recorded'
import type { Random } from './random'

/** A link of any tier and polarity, mostly one that helps a claim. */
export function link(random: Random): EvidenceInput {
  const host = random.pick(['www.congress.gov', 'example.org'])
  return {
    url: `https://${host}/${random.below(1_000_000)}`,
    kind: random.pick(['LAW', 'LAW', 'OFFICIAL_DATA', 'NEWS', 'STATEMENT'] as const),
    polarity: random.pick(['SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'CONTRADICTS', 'CONTEXT'] as const),
    visibility: random.pick(['PUBLIC', 'STAFF', 'SEALED'] as const),
    happenedOn: day(-random.below(500)),
  }
}
