export type Colleague = { id: string; name: string; email: string }
export type Mentions = {
  /** Ids, each once, in the order in which they are named. */
  mentioned: string[]
  /** As they are typed: names that more than one colleague goes by. */
  unclear: string[]
  /** As they are typed: words behind an @ that no colleague goes by. */
  unknown: string[]
}

/**
 * Whom a note names: “@” and a colleague's full name, or what their email has before its @. The longest name that fits
 * counts; what several go by is nobody's, and stays text.
 */
export function mentionsIn(body: string, colleagues: readonly Colleague[]): Mentions {
  const names = namesOf(colleagues)
  const mentioned = new Set<string>()
  const unclear = new Set<string>()
  const unknown = new Set<string>()
  for (const { index } of body.matchAll(/(?<![\p{L}\p{N}._+-])@/gu)) {
    const rest = body.slice(index + 1)
    const name = names.find((one) => isNamedAtOnce(rest, one.name))
    const [id = '', ...others] = name?.ids ?? []
    if (!name) for (const [word] of rest.matchAll(FIRST_WORD)) unknown.add(word)
    else if (others.length > 0) unclear.add(rest.slice(0, name.name.length))
    else mentioned.add(id)
  }
  return { mentioned: [...mentioned], unclear: [...unclear], unknown: [...unknown] }
}

/**
 * By which name each of them but one is named, in the order given: what their email has before its @, or their full name where
 * others go by that, too.
 */
export function shortNamesOf(colleagues: readonly Colleague[], but: string): string[] {
  const names = namesOf(colleagues)
  const isOwn = (name: string) => names.find((one) => one.name === folded(name))?.ids.length === 1
  return colleagues.flatMap(({ id, name, email }) =>
    id === but ? [] : ([shortName(email), name].find(isOwn) ?? []),
  )
}

/** “@nobody.” is “nobody”. */
const FIRST_WORD = /^[\p{L}\p{N}]+(?:[._+-][\p{L}\p{N}]+)*/gu

type Name = { name: string; ids: string[] }

/** By every name that somebody goes by, the longest first, who does. */
function namesOf(colleagues: readonly Colleague[]): Name[] {
  const byName = new Map<string, Set<string>>()
  for (const { id, name, email } of colleagues)
    for (const one of [name, shortName(email)]) {
      const key = folded(one)
      if (key !== '') byName.set(key, (byName.get(key) ?? new Set()).add(id))
    }
  return [...byName]
    .map(([name, ids]) => ({ name, ids: [...ids] }))
    .sort((a, b) => b.name.length - a.name.length)
}

/** “@lea,” and “@lea.” name Lea; “@leander” and “@lea.berg” do not. */
function isNamedAtOnce(rest: string, name: string): boolean {
  return folded(rest.slice(0, name.length)) === name && !/^[._+-]?[\p{L}\p{N}]/u.test(rest.slice(name.length))
}

function shortName(email: string): string {
  return email.replace(/@.*$/s, '')
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
