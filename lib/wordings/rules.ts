/** What one field says: words, a choice, a number, or a set of choices in any order. */
export type Text = string | number | null | readonly string[]
/** What a row says, by field. */
export type Said = Readonly<Record<string, Text>>

/** As a form sends it: nothing for nothing, line ends and spaces at the edges aside. */
export function textsOf(text: Text | undefined): string[] {
  if (text === null || text === undefined) return []
  const texts = typeof text === 'object' ? text.toSorted() : [String(text)]
  return texts.map((one) => one.normalize('NFC').replace(/\r\n?/g, '\n').trim()).filter((one) => one !== '')
}

export function isSame(one: Text | undefined, other: Text | undefined): boolean {
  const [these, those] = [textsOf(one), textsOf(other)]
  return these.length === those.length && these.every((text, index) => text === those[index])
}

/** The fields in which two say something else. */
export function changedBetween(before: Said, after: Said): string[] {
  return Object.keys(after).filter((name) => !isSame(own(before, name), own(after, name)))
}

/** A field that two people had open: what it says now, and the text of each that this does not say. */
export type Merged = {
  /** Whose the text is: `both` changed it, each in another way, and mine stays until theirs is asked for. */
  whose: 'nobody' | 'mine' | 'theirs' | 'both'
  text: Text
}

/** Three ways: what I did not change takes what a colleague made of it; nothing that anybody wrote is passed over. */
export function merge(was: Text | undefined, mine: Text, now: Text): Merged {
  if (isSame(mine, now)) return { whose: 'nobody', text: now }
  if (isSame(mine, was)) return { whose: 'theirs', text: now }
  return { whose: isSame(was, now) ? 'mine' : 'both', text: mine }
}

/** What a form was opened with, as it travels with it; nothing where it is not understood. */
export function readSaid(text: string | undefined): Said {
  try {
    const read: unknown = JSON.parse(text ?? '')
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return {}
    return Object.fromEntries(
      Object.entries(read).flatMap(([name, one]) => (isText(one) ? [[name, one]] : [])),
    )
  } catch {
    return {}
  }
}

/** What a form sent, by field: several values of a set. */
type Sent = Readonly<Record<string, readonly string[]>>

/** The field was not touched, or is to say what a colleague wrote. */
export function isLeftAlone(sent: Sent, name: string): boolean {
  const was = readSaid(sent['was']?.[0])
  return Object.hasOwn(was, name) && isSame(sentAgain(sent, name), was[name])
}

/** What a field shows when its form came back. */
export function sentAgain(sent: Sent, name: string): readonly string[] {
  return sent['theirs']?.includes(name) ? textsOf(readSaid(sent['was']?.[0])[name]) : (sent[name] ?? [])
}

/** A version that was, as it is kept: what it said in the fields that were changed after it. */
export type Kept = { version: number; said: Said }
export type Change = { name: string; from: Text; to: Text }

/** What was changed after each version, the newest first; `now`: what stands there today. */
export function changesAfter(kept: readonly Kept[], now: Said): Change[][] {
  const later: Record<string, Text> = { ...now }
  return kept.map(({ said }) =>
    Object.entries(said).map(([name, from]) => {
      const to = own(later, name) ?? null
      later[name] = from
      return { name, from, to }
    }),
  )
}

function own(said: Said, name: string): Text | undefined {
  return Object.hasOwn(said, name) ? said[name] : undefined
}

function isText(value: unknown): value is Text {
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string')
  return value === null || typeof value === 'string' || typeof value === 'number' || isList
}
