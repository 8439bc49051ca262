/** The key that does the same as what it stands in. Heard by `aria-keyshortcuts`; useless without a script or a keyboard. */
export function Key({ of: key }: { of: string }) {
  return (
    <kbd className="key" aria-hidden="true">
      {key}
    </kbd>
  )
}
