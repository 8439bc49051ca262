/** A reference as it is stored, from however somebody typed it ("tic-17B" is TIC-17b); null when it cannot be one. */
export function canonicalRef(typed: string): string | null {
  const [, code, number, part] = /^([a-z]{1,12})-0*(\d{1,6})([a-z]?)$/i.exec(typed.trim()) ?? []
  if (code === undefined || number === undefined) return null
  return `${code.toUpperCase()}-${number}${(part ?? '').toLowerCase()}`
}
