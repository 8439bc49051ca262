/** The key that does the same as what it stands in. Useless without a script or a keyboard. */
export function Key({ of: key }: { of: string }) {
  return (
    <kbd className="key" aria-hidden="true">
      {key}
    </kbd>
  )
}

/** What makes a link or a button pressed by a key, listed by its words where the keys are, and heard with it. */
export function pressedBy(key: string, words: string) {
  return { 'data-key': key, 'data-command': words, 'aria-keyshortcuts': key }
}
