import type { EvidenceKind } from '@/prisma/generated/enums'
import { hostOf, isWithin, TIER_OF_KIND } from './rules'

/** At any of the hosts that are official. */
const ANYWHERE = '*'

/**
 * What is found below an address, the first that fits counts; how strong it is follows from the kind. Only what the path
 * says for certain is an act: a bill, a docket, a draft rule and a final one side by side are official record, until a
 * person knows better. A press room speaks, wherever it stands. Paths are in lower case.
 */
export const PLACES: readonly (readonly [host: string, path: string, kind: EvidenceKind])[] = [
  [ANYWHERE, '/news', 'STATEMENT'],
  [ANYWHERE, '/press', 'STATEMENT'],
  [ANYWHERE, '/blog', 'STATEMENT'],

  ['congress.gov', '/public-law/', 'LAW'],
  ['congress.gov', '/public-laws/', 'LAW'],
  ['congress.gov', '/', 'OFFICIAL_DATA'],
  ['govinfo.gov', '/app/details/plaw-', 'LAW'],
  ['govinfo.gov', '/app/details/statute-', 'LAW'],
  ['govinfo.gov', '/app/details/uscode-', 'LAW'],
  ['govinfo.gov', '/app/details/cfr-', 'REGULATION'],
  ['govinfo.gov', '/app/details/uscourts-', 'DECISION'],
  ['govinfo.gov', '/content/pkg/plaw-', 'LAW'],
  ['govinfo.gov', '/content/pkg/statute-', 'LAW'],
  ['govinfo.gov', '/', 'OFFICIAL_DATA'],
  ['uscode.house.gov', '/view.xhtml', 'LAW'],
  ['uscode.house.gov', '/', 'OFFICIAL_DATA'],
  ['ecfr.gov', '/current/', 'REGULATION'],
  ['ecfr.gov', '/on/', 'REGULATION'],
  ['ecfr.gov', '/', 'OFFICIAL_DATA'],
  ['federalregister.gov', '/', 'OFFICIAL_DATA'],
  ['regulations.gov', '/', 'OFFICIAL_DATA'],
  ['supremecourt.gov', '/opinions/', 'DECISION'],
  ['supremecourt.gov', '/orders/', 'DECISION'],

  ['legislation.gov.uk', '/ukpga/', 'LAW'],
  ['legislation.gov.uk', '/asp/', 'LAW'],
  ['legislation.gov.uk', '/asc/', 'LAW'],
  ['legislation.gov.uk', '/anaw/', 'LAW'],
  ['legislation.gov.uk', '/nia/', 'LAW'],
  ['legislation.gov.uk', '/uksi/', 'REGULATION'],
  ['legislation.gov.uk', '/ssi/', 'REGULATION'],
  ['legislation.gov.uk', '/wsi/', 'REGULATION'],
  ['legislation.gov.uk', '/nisr/', 'REGULATION'],
  ['legislation.gov.uk', '/', 'OFFICIAL_DATA'],
  ['eur-lex.europa.eu', '/eli/dir', 'LAW'],
  ['eur-lex.europa.eu', '/eli/reg', 'REGULATION'],
  ['eur-lex.europa.eu', '/eli/dec', 'DECISION'],
  ['eur-lex.europa.eu', '/eli/treaty/', 'TREATY'],
  ['eur-lex.europa.eu', '/', 'OFFICIAL_DATA'],
  ['hudoc.echr.coe.int', '/', 'OFFICIAL_DATA'],
  ['treaties.un.org', '/doc/publication/', 'TREATY'],
  ['treaties.un.org', '/pages/showdetails', 'TREATY'],
  ['treaties.un.org', '/pages/viewdetails', 'TREATY'],
  ['treaties.un.org', '/', 'OFFICIAL_DATA'],
  ['undocs.org', '/', 'OFFICIAL_DATA'],

  ['data.gov', '/', 'OFFICIAL_DATA'],
  ['gao.gov', '/products/', 'OFFICIAL_DATA'],
  ['bjs.ojp.gov', '/', 'OFFICIAL_DATA'],
  ['dataunodc.un.org', '/', 'OFFICIAL_DATA'],
  [ANYWHERE, '/data/', 'OFFICIAL_DATA'],
  [ANYWHERE, '/datasets/', 'OFFICIAL_DATA'],
  [ANYWHERE, '/statistics/', 'OFFICIAL_DATA'],
]

/** Where states and international bodies say what they do, plan and count. */
const OFFICIAL_SUFFIXES = [
  '.gov',
  '.mil',
  '.gov.uk',
  '.gov.au',
  '.gc.ca',
  '.europa.eu',
  'un.org',
  'undocs.org',
  'unodc.org',
  'ohchr.org',
  'ilo.org',
  'iom.int',
  'osce.org',
  'coe.int',
] as const

/** What an address suggests; a person may know better. */
export function suggestedKind(url: string | null): EvidenceKind {
  const host = hostOf(url)
  if (url === null || host === null) return 'OTHER'
  const { pathname, port } = new URL(url)
  // Behind another port stands another server.
  if (port !== '' || !isOfficial(host)) return 'NEWS'
  const path = isPlain(pathname) ? `${pathname.toLowerCase()}/` : '/'
  const found = PLACES.find(
    ([place, prefix]) => (place === ANYWHERE || isWithin(host, place)) && path.startsWith(prefix),
  )
  return found?.[2] ?? 'STATEMENT'
}

/** The address alone says that it is an official act, whatever a person has called it: only there it speaks for itself. */
export function isActByAddress(url: string | null): boolean {
  return TIER_OF_KIND[suggestedKind(url)] === 1
}

/** A slash in disguise can lead a server elsewhere than its path reads. */
function isPlain(pathname: string): boolean {
  return !/;|%(?!20)/.test(pathname)
}

function isOfficial(host: string): boolean {
  return OFFICIAL_SUFFIXES.some((suffix) =>
    suffix.startsWith('.') ? host.endsWith(suffix) : isWithin(host, suffix),
  )
}
