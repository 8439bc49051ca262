import type { Values } from '@/lib/http/formState'

/** What was typed in one form and not accepted yet, as this tab keeps it. */
export type Kept = {
  /** When it was typed, in milliseconds since 1970. */
  at: number
  /** What the form was opened with: the version of what is edited. */
  opened: string
  /** With the same words and the same receipt it counts only once, also where the answer never came. */
  receipt: string
  values: Values
}

/** The tab's own store; see docs/decisions/0028-kept-in-the-tab.md. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const NOWHERE: Store = {
  getItem: () => null,
  setItem: () => {},
  removeItem: () => {},
  key: () => null,
  length: 0,
}

/** Where a browser forbids it, nothing is kept. */
export function theTab(): Store {
  return attempt(() => sessionStorage) ?? NOWHERE
}

const PREFIX = 'heed kept'
const LONGEST = 24 * 60 * 60_000
/** What an address says once, after an act: the form below it is the same. */
const SAID_ONCE = ['done', 'problem', 'upload']

/** One form of one person at one address. */
export function keyOf(person: string, address: string, name: string): string {
  const [path = '', query = ''] = address.split('?')
  const search = new URLSearchParams(query)
  SAID_ONCE.forEach((said) => search.delete(said))
  search.sort()
  return [PREFIX, person, `${path}?${search}`, name].join('\n')
}

/** By what it does and what it is about, so that it is found again on a page made anew. */
export function nameOf(submit: string, hidden: Readonly<Record<string, string>>): string {
  const about = Object.entries(hidden).filter(([name]) => !isRead(name) && !SAID_ONCE_WITH_IT.includes(name))
  return JSON.stringify([submit, ...about.sort()])
}

/** What somebody read before they wrote: a form that carries another one is about something that has changed. */
export function openedWith(version: number | undefined, hidden: Readonly<Record<string, string>>): string {
  return JSON.stringify([
    version ?? null,
    ...Object.entries(hidden)
      .filter(([name]) => isRead(name))
      .sort(),
  ])
}

const SAID_ONCE_WITH_IT = ['seenAt', 'uploadId']
const READ = ['seen', 'was', 'mark', 'checklistVersion']

function isRead(name: string): boolean {
  return READ.includes(name) || name.startsWith('version.')
}

export function keep(store: Store, key: string, kept: Kept): void {
  // A full store keeps no more: the form itself still has it all.
  attempt(() => store.setItem(key, JSON.stringify(kept)))
}

/** Null where nothing is kept, it is older than a day, or it is not ours. */
export function find(store: Store, key: string, now: number): Kept | null {
  const kept = parse(store.getItem(key))
  return kept && now - kept.at < LONGEST ? kept : null
}

/** Drops what others typed in this tab and what is too old; of everybody's, where nobody is named. */
export function forget(store: Store, now: number, person: string | null): void {
  for (const key of keysOf(store)) {
    const isMine = person !== null && key.startsWith(`${PREFIX}\n${person}\n`)
    if (!isMine || find(store, key, now) === null) store.removeItem(key)
  }
}

function keysOf(store: Store): string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter((key) =>
    key.startsWith(PREFIX),
  )
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

function parse(text: string | null): Kept | null {
  const value: unknown = attempt((): unknown => JSON.parse(text ?? 'null'))
  return isKept(value) ? value : null
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  if (!('at' in value && 'opened' in value && 'receipt' in value && 'values' in value)) return false
  const { at, opened, receipt, values } = value
  return typeof at === 'number' && typeof opened === 'string' && isUuid(receipt) && isValues(values)
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
}

function isValues(value: unknown): value is Values {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).every(
    (list: unknown) => Array.isArray(list) && list.every((text: unknown) => typeof text === 'string'),
  )
}
