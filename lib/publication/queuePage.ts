/** So many texts stand on one page; a recommendation is never cut in two, so that the last may bring more. */
const TEXTS_ON_A_PAGE = 40

type Group = { ref: string; count: number }

/** From the first after a reference on; `next` is where the page after this one begins, null on the last. */
export function queuePage(
  all: readonly Group[],
  after?: string,
): { refs: ReadonlySet<string>; next: string | null } {
  const rest = all
    .filter(({ ref }) => after === undefined || byReference(ref, after) > 0)
    .sort((a, b) => byReference(a.ref, b.ref))
  const sums = rest.map((_one, index) => rest.slice(0, index).reduce((sum, { count }) => sum + count, 0))
  const page = rest.filter((_one, index) => (sums[index] ?? 0) < TEXTS_ON_A_PAGE)
  return {
    refs: new Set(page.map(({ ref }) => ref)),
    next: page.length < rest.length ? (page.at(-1)?.ref ?? null) : null,
  }
}

/** CFR-2 before CFR-10. */
export function byReference(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
