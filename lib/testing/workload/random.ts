/** The same choices for the same seed. */
export type Random = {
  /** From 0 to below `end`. */
  below: (end: number) => number
  pick: <T>(from: readonly T[]) => T
  some: <T>(from: readonly T[], most: number) => T[]
  isLucky: (chance: number) => boolean
}

/** Mulberry32: thirty-two bits of state, good enough to mix a workload. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number) => Math.floor(next() * end)
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[below(from.length)]
    if (chosen === undefined) throw new RangeError('There is nothing to choose from.')
    return chosen
  }
  const some = <T>(from: readonly T[], most: number): T[] => {
    const rest = [...from]
    return Array.from({ length: Math.min(below(most + 1), rest.length) }, () =>
      rest.splice(below(rest.length), 1),
    ).flat()
  }
  return { below, pick, some, isLucky: (chance) => next() < chance }
}
