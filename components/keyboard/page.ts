/** What a page offers to the keyboard, read off the page itself. */
export type OnPage = { letter: string; label: string }

const ROWS = 'main :is(tbody > tr, ol > li, ul > li)'
const SEARCH = 'main :is([role=search] input, input[type=search])'

/** The one link of each row that leads to what the row is about, in the order of the page. */
export function rowLinks(): HTMLElement[] {
  const links = [...document.querySelectorAll(ROWS)].flatMap((row) => {
    if (row.closest('nav, form, dialog')) return []
    return [row.querySelector<HTMLElement>('.cell-main a[href]') ?? row.querySelector<HTMLElement>('a[href]')]
  })
  return [...new Set(links)].filter((link) => link !== null).filter(isSeen)
}

/** The focus goes to the next row after where it is, or to the one before; it stays at either end. */
export function move(by: 'next' | 'previous'): void {
  const links = rowLinks()
  const here = document.activeElement
  const row = here?.closest('tr, li')
  const place = links.findIndex((link) => link === here || (row?.contains(link) ?? false))
  const target = place >= 0 ? links[place + (by === 'next' ? 1 : -1)] : nearest(links, here, by)
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}

/** Outside of all rows: the first one after it, or the last one before it. */
function nearest(links: readonly HTMLElement[], here: Element | null, by: 'next' | 'previous') {
  const isAfter = (link: HTMLElement) =>
    !here ||
    here === document.body ||
    Boolean(here.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING)
  return by === 'next' ? links.find(isAfter) : links.findLast((link) => !isAfter(link))
}

/** The field to search with; null where the page has none. */
export function searchField(): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>(SEARCH)].find(isSeen) ?? null
}

/** Links and buttons of the page that have a key of their own. */
export function ownKeys(): OnPage[] {
  return [...document.querySelectorAll<HTMLElement>('[data-key]')]
    .filter(isSeen)
    .map((element) => ({ letter: element.dataset['key'] ?? '', label: wordsOf(element) }))
}

/** Presses what has this key; false where nothing has, and while something is being sent: nothing is said twice. */
export function pressOwn(letter: string): boolean {
  const element = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(letter)}"]`)
  const isUnderWay = document.querySelector('main form [aria-disabled="true"]') !== null
  if (!element || !isSeen(element) || isUnderWay) return false
  press(element)
  return true
}

export function press(element: HTMLElement): void {
  element.focus()
  element.click()
}

/** What can be done on this page: what is marked, and what stands beside its heading. */
export function actsHere(): HTMLElement[] {
  const marked = document.querySelectorAll<HTMLElement>(
    'main :is([data-command], [data-key]), main h1 ~ :is(a, button), main .list-head a',
  )
  return [...marked].filter(isSeen)
}

export function wordsOf(element: HTMLElement): string {
  return (element.dataset['command'] || element.textContent).replace(/\s+/g, ' ').trim()
}

/** In a field one types; so one does in what can be edited in place. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLSelectElement) return true
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  )
}

/** Out of the field; false, so that the browser does with the key what it does. */
export function leave(): boolean {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  return false
}

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0
}
