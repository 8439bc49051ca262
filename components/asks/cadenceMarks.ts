type Marked = { isOverdue: boolean; isDueSoon: boolean; isStale: boolean; isStalled: boolean }

/** In words, never by colour alone: what the days of a row mean for whoever works through a list. */
export function cadenceMarks({ isOverdue, isDueSoon, isStale, isStalled }: Marked): string[] {
  return [
    isStale && 'nobody has looked for too long',
    isOverdue && !isStale && 'overdue',
    isDueSoon && 'due soon',
    isStalled && 'nothing has moved',
  ].filter((mark) => mark !== false)
}
