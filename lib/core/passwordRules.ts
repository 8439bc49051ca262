import { sha256 } from './canonical'
import common from './commonPasswords.json'

/** In characters, after NFC. No other rule of composition: length is what helps. */
export const SHORTEST = 15
export const LONGEST = 256

/** What is wrong with a new password, in a sentence; null when nothing is. */
export function passwordProblem(password: string, person: { name: string; email: string }): string | null {
  const length = [...password.normalize('NFC')].length
  if (length < SHORTEST) return `Use at least ${SHORTEST} characters.`
  if (length > LONGEST) return `Use at most ${LONGEST} characters.`
  if (namesThem(password, person))
    return 'Leave out your name, your email address and the word Heed: they are guessed first.'
  if (isCommon(password))
    return 'This password is too easy to guess: others use it. Choose words of your own.'
  return null
}

function namesThem(password: string, { name, email }: { name: string; email: string }): boolean {
  const words = [...name.split(/\s+/), ...(email.split('@')[0] ?? '').split(/[._+-]/), 'heed'].map(fold)
  const folded = fold(password)
  return words.some((word) => word.length >= 4 && folded.includes(word))
}

/** One common password, or two in a row, or a few characters repeated; with or without digits around. */
export function isCommon(password: string): boolean {
  const folded = fold(password)
  const core = folded.replace(/^\d+|\d+$/g, '')
  return [folded, core].some((text) => {
    const unit = text.replace(/^(.+?)\1+$/u, '$1')
    if (text !== '' && (unit.length < 5 || new Set(unit).size < 5)) return true
    const splits = Array.from(unit, (_, end) => [unit.slice(0, end), unit.slice(end)] as const)
    return isListed(unit) || splits.some(([first, second]) => isListed(first) && isListed(second))
  })
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const DIGITS = 12
const listed = new Set(common.hashes.match(new RegExp(`.{${DIGITS}}`, 'g')))

function isListed(folded: string): boolean {
  return listed.has(sha256(folded).slice(0, DIGITS))
}
