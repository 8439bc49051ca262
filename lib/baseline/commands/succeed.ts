import type { Transaction } from '@/lib/core/db'
import type { Implementation } from '@/lib/workflow/statuses'

type Left = {
  ask: { id: string; implementation: Implementation }
  /** What takes its place: newly opened, or with a history of its own. */
  targets: readonly { isOpened: boolean; implementation: Implementation | null }[]
}

/**
 * A first look that was dealt and not taken goes where its request goes: the same person, by the same day. What was looked at
 * before stays with whoever did. Inside a write that a command has opened. `places`: where its targets are.
 */
export async function dealWhatSucceeds(
  tx: Transaction,
  { ask: { id: askId, implementation }, targets }: Left,
  places: readonly { askId: string }[],
): Promise<void> {
  const dealt = implementation === 'NOT_ASSESSED' ? await tx.dealt.findUnique({ where: { askId } }) : null
  if (!dealt) return
  const isUnchecked = ({ isOpened, implementation }: Left['targets'][number]) =>
    isOpened || implementation === 'NOT_ASSESSED'
  const unchecked = places.filter((_place, at) => targets.slice(at, at + 1).some(isUnchecked))
  const data = unchecked.map((place) => ({ ...dealt, askId: place.askId }))
  // Two may become one that somebody has already.
  await tx.dealt.createMany({ data, skipDuplicates: true })
  await tx.dealt.delete({ where: { askId } })
}
