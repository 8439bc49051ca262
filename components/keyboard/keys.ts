/** A place of the desk, and the letter that leads there after g. */
export type DeskPlace = { href: string; label: string; letter?: string | undefined }

/** What a key means on the desk. */
export type Act =
  | { do: 'search' | 'next' | 'previous' | 'help' | 'palette' | 'wait' | 'leave' }
  | { do: 'go'; letter: string }
  | { do: 'press'; letter: string }

type Pressed = {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
  /** It is held down. */
  repeat: boolean
}

/** Where the focus is, and what was chosen on this device. */
export type Place = {
  isTyping: boolean
  isInDialog: boolean
  hasSingleKeys: boolean
  isGoing: boolean
  /** In milliseconds: how long ago a key pressed something. */
  sincePress: number
}

/** In milliseconds: so soon a key is the second half of a double press, and says nothing about what has come meanwhile. */
const TWICE = 400

const ACTS: Readonly<Record<string, Act>> = {
  '/': { do: 'search' },
  '?': { do: 'help' },
  j: { do: 'next' },
  k: { do: 'previous' },
  g: { do: 'wait' },
}

/**
 * Null where a key is somebody else's: the browser's, the field's in which one types, of a dialog. `isGoing`: the key before
 * it was g. A single key can be switched off (WCAG 2.1.4); Ctrl or Cmd and K stays. Escape leaves a field, so that they work again.
 */
export function actOf(
  { key, ctrlKey, metaKey, altKey, isComposing, repeat }: Pressed,
  { isTyping, isInDialog, hasSingleKeys, isGoing, sincePress }: Place,
): Act | null {
  if (isComposing || isInDialog) return null
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return { do: 'palette' }
  // What is open in a field the field closes itself.
  if (key === 'Escape' && isTyping && hasSingleKeys) return { do: 'leave' }
  if (ctrlKey || metaKey || altKey || isTyping || !hasSingleKeys || [...key].length !== 1) return null
  if (isGoing) return { do: 'go', letter: key }
  if (Object.hasOwn(ACTS, key)) return ACTS[key] ?? null
  return repeat || sincePress < TWICE ? null : { do: 'press', letter: key }
}

/** The places that g and a letter lead to, by their address. */
export const LETTERS: Readonly<Record<string, string>> = {
  '/desk': 'd',
  '/desk/recommendations': 'r',
  '/desk/proposals': 'p',
  '/desk/happened': 'h',
  '/desk/contacts': 'c',
  '/desk/baseline': 'b',
  '/desk/library': 'l',
  '/desk/people': 'o',
}
