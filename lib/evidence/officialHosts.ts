/** Where states and international bodies publish what they have decided: an act found there speaks for itself. */
export const HOSTS_OF_ACTS = [
  'congress.gov',
  'federalregister.gov',
  'govinfo.gov',
  'regulations.gov',
  'supremecourt.gov',
  'uscode.house.gov',
  'ecfr.gov',
  'legislation.gov.uk',
  'eur-lex.europa.eu',
  'treaties.un.org',
  'undocs.org',
  'hudoc.echr.coe.int',
] as const

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
