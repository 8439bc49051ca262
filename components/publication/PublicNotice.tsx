import { desk } from '@/components/desk/deskAddresses'
import { RetractionWords } from '@/components/publication/RetractionWords'
import { Notice } from '@/components/ui/Notice'
import type { WaitingDraft, WaitingFor } from '@/lib/publication/queue'
import type { RecommendationLine } from '@/lib/recommendations/queries/lines'

type Props = {
  recommendation: {
    ref: string
    isDraft: boolean
    line: RecommendationLine
    parts: readonly RecommendationLine[]
  }
  /** What waits of it and its parts; nothing for those who do not decide. */
  queue: { waiting: readonly WaitingFor[]; drafts: readonly WaitingDraft[] }
  canPublish: boolean
}

/** How a recommendation stands to the public: retracted, waiting, and the way to either. */
export function PublicNotice({ recommendation: { ref, isDraft, line, parts }, queue, canPublish }: Props) {
  const retracted = parts.filter(({ retraction }) => retraction !== null).length
  const count = queue.drafts.length + queue.waiting.reduce((sum, { items }) => sum + items.length, 0)
  const canRetract = !isDraft && line.retraction === null
  return (
    <>
      {line.retraction && (
        <Notice title="The public cannot read this">
          <p>
            <RetractionWords retraction={line.retraction} />
          </p>
          {canPublish && (
            <p>
              <a href={desk.queue()}>Publish it again, under “Retracted”</a>
            </p>
          )}
        </Notice>
      )}
      {retracted > 0 && (
        <Notice>
          <p>
            {retracted === 1 ? 'One part was' : `${retracted} parts were`} retracted. The sums here still
            count {retracted === 1 ? 'it' : 'them'}; what the public reads does not, and says so.
          </p>
        </Notice>
      )}
      {canPublish && (count > 0 || canRetract) && (
        <p className="small">
          {count > 0 && (
            <a href={desk.queue(ref)}>{isDraft ? 'This draft waits to go public' : waitingWords(count)}</a>
          )}
          {count > 0 && canRetract && ' · '}
          {canRetract && <a href={desk.retract(ref)}>Retract its page</a>}
        </p>
      )}
    </>
  )
}

function waitingWords(count: number): string {
  return count === 1 ? '1 text waits to go public' : `${count} texts wait to go public`
}
