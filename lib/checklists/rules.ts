/** Whose checklist it is, in a sentence: where documents name nobody there is one for all of that. */
export function forWhom({ name, isNamed }: { name: string; isNamed: boolean }): string {
  return isNamed ? name : 'what names nobody'
}
