import type { PersonActor } from '@/lib/access/policy'
import { toJson } from '@/lib/core/canonical'
import type { Transaction } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import type { WordedNoun } from '@/prisma/generated/enums'
import { changedBetween, isSame, type Said } from '../rules'
import type { Edit } from '../schema'

/** A row whose words are kept: what it says, in which version. */
export type Worded = { noun: WordedNoun; key: string; version: number; now: Said }

/**
 * What a row is to say, and in which fields that is something else: what was typed, but what a colleague wrote where that
 * was asked for. Throws Conflict when somebody changed it since the form was opened, also where no version says so: words
 * that were removed for safety do not come back by an old form.
 */
export function settled<Words extends Said>(
  { version, now }: { version: number; now: Words },
  edit: Edit,
  typed: Words,
): { said: Words; changed: string[] } {
  const isStale = Object.keys(typed).some((name) => !isSame(edit.was[name], now[name]))
  if (version !== edit.version || isStale) throw newer()
  const said = { ...typed }
  for (const name in said) if (edit.theirs.includes(name)) said[name] = now[name]
  return { said, changed: changedBetween(now, said) }
}

/** Keeps what the changed fields said until now. Inside the write that changes them. */
export async function keepWording(
  tx: Transaction,
  actor: PersonActor,
  { noun, key, version, now }: Worded,
  { changed, because, at }: { changed: readonly string[]; because: string | null; at: Date },
): Promise<void> {
  const said = toJson(Object.fromEntries(changed.map((name) => [name, now[name] ?? null])))
  await tx.wording.create({
    data: { noun, key, version, said: said ?? {}, because, authorId: actor.id, recordedAt: at },
  })
}

function newer(): Conflict {
  const message =
    'A colleague changed this since you opened the form. Nothing is saved yet, and nothing of yours is lost.'
  return new Conflict(message, [{ field: null, code: 'CONFLICT', message }])
}
