/** The host of a web address, without "www."; null for anything that a browser should not open. */
export function hostOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? hostname.replace(/^www\./, '') : null
}

/** What tells one page of a host from another: the end of a long path says more than its beginning. */
export function shortAddress(address: string | null): string | null {
  const host = hostOf(address)
  if (address === null || host === null) return null
  const path = new URL(address).pathname.replace(/\/$/, '')
  return path.length <= LONGEST ? host + path : `${host}/…${path.slice(-LONGEST)}`
}

const LONGEST = 40
