import { entryWords } from '@/components/timeline/entryWords'
import { Day } from '@/components/ui/Day'
import { Notice } from '@/components/ui/Notice'
import { corrections, type ReadEntry } from '@/lib/progress/rules'
import type { PublishedEntry } from '@/lib/progress/schema'

/** That we were wrong is said in public: when we said so, what stood there, and what stands there now. */
export function CorrectionNotices({ entries }: { entries: readonly PublishedEntry[] }) {
  const all = corrections(entries)
  if (all.length === 0) return null
  return (
    <Notice title={all.length === 1 ? 'Correction' : 'Corrections'} tone="calm">
      {all.map(({ mend, wrong }) => (
        <p key={mend.id}>
          On <Day on={mend.enteredOn} /> we corrected <Entry entry={wrong} />
          {mend.isAnnulment ? (
            ': it did not hold'
          ) : (
            <>
              {' '}
              to <Entry entry={mend} />
            </>
          )}
          .{mend.said.publicSentence && <> {mend.said.publicSentence}</>}
        </p>
      ))}
    </Notice>
  )
}

function Entry({ entry }: { entry: ReadEntry }) {
  return (
    <>
      “{entryWords({ entry, moved: null })}”, <Day on={entry.effectiveOn} precision={entry.precision} />
    </>
  )
}
