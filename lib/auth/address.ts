/**
 * Where a request comes from, as far as we can tell: the last address in the chain is the one that the nearest proxy,
 * or else the server itself, has seen. It can be made up where no proxy stands in front; the limit on the account holds anyway.
 */
export function addressOf(headers: Pick<Headers, 'get'>): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 64) ?? ''
}
