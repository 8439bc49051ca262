import type { Missed } from '@/lib/comments/queries'

/** Of whom nobody was told, and how to name them: of a misspelt name whoever wrote it must hear. Empty where all were. */
export function missedWords({ unclear, unknown }: Missed): string {
  const words = [
    unknown.length > 0 &&
      `Nobody was told of ${listed(unknown)}: no colleague who could answer goes by ${those(unknown)}. Check how it is written, and write another note.`,
    unclear.length > 0 &&
      `Nobody was told of ${listed(unclear)}: more than one colleague goes by ${those(unclear)}. Name them by what their email has before its @.`,
  ]
  return words.filter((sentence) => sentence !== false).join(' ')
}

function listed(names: readonly string[]): string {
  return names.map((name) => `“@${name}”`).join(', ')
}

function those({ length }: readonly string[]): string {
  return length === 1 ? 'that name' : 'those names'
}
