import type { Transaction } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { checkText, MARK_WORDS } from '@/lib/core/textCheck'
import { vocabularyIn } from '../queries/vocabulary'

/** Of texts that are to become public: what the check marks in them, unless somebody has looked. Throws Refused. */
export async function refuseMarked(
  tx: Transaction,
  texts: readonly string[],
  hasLooked: boolean,
): Promise<void> {
  if (hasLooked) return
  const vocabulary = await vocabularyIn(tx)
  const marks = texts.flatMap((text) => checkText(text, vocabulary))
  if (marks.length === 0) return
  const message = `Something here is marked: ${marks.map(({ text, kind }) => `“${text}”, ${MARK_WORDS[kind]}`).join('; ')}. Look at it, and tick that you have.`
  throw new Refused(message, [{ field: 'hasLooked', code: 'MISSING', message }])
}
