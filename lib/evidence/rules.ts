import type { EvidenceKind } from '@/prisma/generated/enums'
import { HOSTS_OF_ACTS, OFFICIAL_SUFFIXES } from './officialHosts'

/** 1 official act, 2 independent or official data (or attested), 3 statement, 4 unattributed. */
export type Tier = 1 | 2 | 3 | 4
export type Visibility = 'SEALED' | 'STAFF' | 'PUBLIC'

/** What each kind usually proves. */
export const TIER_OF_KIND: Readonly<Record<EvidenceKind, Tier>> = {
  LAW: 1,
  REGULATION: 1,
  DECISION: 1,
  TREATY: 1,
  OFFICIAL_DATA: 2,
  INDEPENDENT_REPORT: 2,
  ATTESTATION: 2,
  STATEMENT: 3,
  NEWS: 3,
  TESTIMONY: 3,
  OTHER: 4,
}

/** What an address suggests; a person may know better. */
export function suggestedKind(url: string | null): EvidenceKind {
  const host = hostOf(url)
  if (host === null) return 'OTHER'
  if (HOSTS_OF_ACTS.some((act) => isWithin(host, act))) return 'DECISION'
  return isOfficial(host) ? 'STATEMENT' : 'NEWS'
}

/** Over TLS, at a listed host. Only there does an official act speak for itself. */
export function isAtOfficialHost(url: string | null): boolean {
  const host = hostOf(url)
  return host !== null && (HOSTS_OF_ACTS.some((act) => isWithin(host, act)) || isOfficial(host))
}

/** Links begin public; files and testimony begin sealed, and what identifies a survivor never leaves the seal by itself. */
export function firstVisibility(evidence: {
  kind: EvidenceKind
  hasFile: boolean
  identifiesSurvivor: boolean
}): Visibility {
  return evidence.hasFile || evidence.kind === 'TESTIMONY' || evidence.identifiesSurvivor
    ? 'SEALED'
    : 'PUBLIC'
}

/** The host of an https address, without `www.`; null for anything else. */
export function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, hostname, username } = new URL(url)
  return protocol === 'https:' && username === '' ? hostname.replace(/^www\./, '').replace(/\.$/, '') : null
}

function isOfficial(host: string): boolean {
  return OFFICIAL_SUFFIXES.some((suffix) =>
    suffix.startsWith('.') ? host.endsWith(suffix) : isWithin(host, suffix),
  )
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}
