import { Day } from '@/components/ui/Day'
import { Notice } from '@/components/ui/Notice'
import { NOT_NAMED, openDispute, ownPosition, type ReadEntry } from '@/lib/progress/rules'
import type { PublishedAsk } from '@/lib/progress/schema'
import { IMPLEMENTATION_WORDS, RESPONSE_WORDS } from '@/lib/workflow/words'

/** What we say is in doubt: that stands first, with the addressee's own position beside ours. */
export function DisputeNotice({ ask }: { ask: PublishedAsk }) {
  const dispute = openDispute(ask)
  if (dispute === null) return null
  const theirs = ownPosition(ask.entries)
  return (
    <Notice title="Being checked again">
      <p>
        Since <Day on={dispute.effectiveOn} precision={dispute.precision} />
        {because(dispute)} Until it is answered, do not rely on it.
      </p>
      <dl className="facts facts-line">
        <div>
          <dt>What we say</dt>
          <dd>
            {IMPLEMENTATION_WORDS[ask.implementation]}
            {ask.since && (
              <>
                {' '}
                since <Day on={ask.since} precision={ask.sincePrecision ?? 'DAY'} />
              </>
            )}
          </dd>
        </div>
        {ask.addressee.slug !== NOT_NAMED && (
          <div>
            <dt>Position of {ask.addressee.name}</dt>
            <dd>
              {theirs?.response ? (
                <>
                  {RESPONSE_WORDS[theirs.response]}, on{' '}
                  <Day on={theirs.effectiveOn} precision={theirs.precision} />
                  {theirs.said.words && <>: “{theirs.said.words}”</>}
                </>
              ) : (
                'Nothing that we know of.'
              )}
            </dd>
          </div>
        )}
      </dl>
    </Notice>
  )
}

/** What happened: that the proof no longer holds is nobody's opinion. */
function because({ isUnproven, said }: ReadEntry): string {
  if (isUnproven)
    return ': what this rests on was withdrawn or changed, or is contradicted, so it is not proven as it stands.'
  return said.reason ? `: ${said.reason}` : ' this is questioned.'
}
