import { isWords, type Waiting, type WaitingFor } from './queue'

/** A text with all places where the same words wait: one value stands for each of them, as it was read. */
export type Gathered = Waiting & {
  /** The other places, in their order. */
  also: { ref: string; addressee: string }[]
}
export type GatheredFor = Omit<WaitingFor, 'items'> & { items: Gathered[] }

/** More than these at once are looked at in several rows: a form is not endless. */
const MOST_TOGETHER = 200

/**
 * The same words in the same field of many entries, as one look or one event leaves them, stand once, at the first place;
 * what a lead has decided about stays apart.
 */
export function gather(waiting: readonly WaitingFor[]): GatheredFor[] {
  const alike = alikeIn(waiting)
  return waiting
    .map(({ items, ...one }) => ({ ...one, items: items.flatMap((item) => gathered(item, alike)) }))
    .filter(({ items }) => items.length > 0)
}

/** How many places of the queue these texts stand for. */
export function placesIn(items: readonly Pick<Gathered, 'also'>[]): number {
  return items.reduce((sum, { also }) => sum + 1 + also.length, 0)
}

type Alike = ReadonlyMap<string, readonly { ref: string; item: Waiting }[]>

function alikeIn(waiting: readonly WaitingFor[]): Alike {
  const alike = new Map<string, { ref: string; item: Waiting }[]>()
  for (const { ref, items } of waiting)
    for (const item of items) {
      const key = keyOf(item)
      const group = alike.get(key)
      if (group) group.push({ ref, item })
      else alike.set(key, [{ ref, item }])
    }
  return alike
}

function gathered(item: Waiting, alike: Alike): Gathered[] {
  const group = alike.get(keyOf(item)) ?? []
  const place = group.findIndex((one) => one.item === item)
  if (place % MOST_TOGETHER !== 0) return []
  const more = group.slice(place + 1, place + MOST_TOGETHER)
  const value = [item.value, ...more.map((one) => one.item.value)].join(' ')
  return [
    { ...item, value, also: more.map(({ ref, item: { place: at } }) => ({ ref, addressee: at.addressee })) },
  ]
}

function keyOf(item: Waiting): string {
  const { noun, key, field, textSha256, decision } = item
  const isAlone = noun !== 'ENTRY' || !isWords(item) || decision !== null
  return isAlone ? [noun, key, field].join(' ') : [field, textSha256].join(' ')
}
