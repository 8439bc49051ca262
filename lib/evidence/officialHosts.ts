import type { EvidenceKind } from '@/prisma/generated/enums'

/**
 * Where states and international bodies publish what they have decided, and what is usually found there. A bill or a
 * hearing is no law yet: where both stand, it is taken for official data until a person knows better.
 */
export const HOSTS_OF_ACTS: readonly (readonly [host: string, kind: EvidenceKind])[] = [
  ['congress.gov', 'OFFICIAL_DATA'],
  ['govinfo.gov', 'OFFICIAL_DATA'],
  ['regulations.gov', 'OFFICIAL_DATA'],
  ['undocs.org', 'OFFICIAL_DATA'],
  ['federalregister.gov', 'REGULATION'],
  ['ecfr.gov', 'REGULATION'],
  ['uscode.house.gov', 'LAW'],
  ['legislation.gov.uk', 'LAW'],
  ['eur-lex.europa.eu', 'LAW'],
  ['treaties.un.org', 'TREATY'],
  ['supremecourt.gov', 'DECISION'],
  ['hudoc.echr.coe.int', 'DECISION'],
]

/** Where they say what they do, plan and count. */
export const OFFICIAL_SUFFIXES = [
  '.gov',
  '.mil',
  '.gov.uk',
  '.gov.au',
  '.gc.ca',
  '.europa.eu',
  'un.org',
  'unodc.org',
  'ohchr.org',
  'ilo.org',
  'iom.int',
  'osce.org',
  'coe.int',
] as const
