import { desk } from '@/components/desk/deskAddresses'
import { PublicityWords } from '@/components/timeline/PublicityWords'
import { recentWords } from '@/components/asks/recentWords'
import { Day } from '@/components/ui/Day'
import { Table } from '@/components/ui/Table'
import type { RecentLine } from '@/lib/asks/queries/desk'

/** What was recorded last; one's own can be taken back from here while the public has not read it. */
export function RecentEntries({ entries, now }: { entries: readonly RecentLine[]; now: Date }) {
  return (
    <section>
      <h2>Recently recorded</h2>
      {entries.length === 0 ? (
        <p className="soft">
          Nothing has been recorded yet. Find a recommendation, open it, and choose “What happened?”.
        </p>
      ) : (
        <Table
          caption="Recently recorded"
          isCaptionHidden
          rows={entries}
          keyOf={({ id }) => id}
          columns={[
            {
              label: 'Recommendation',
              isMain: true,
              show: ({ ref, askId, title, addressee }) => (
                <>
                  <a href={desk.request(ref, askId)}>{title}</a>
                  <span className="below">
                    {ref}, {addressee}
                  </span>
                </>
              ),
            },
            {
              label: 'Recorded',
              show: (entry) => (
                <span>
                  {recentWords(entry)}
                  <span className="below">by {entry.author}</span>
                </span>
              ),
            },
            {
              label: 'Happened on',
              kind: 'date',
              show: ({ effectiveOn, precision }) => <Day on={effectiveOn} precision={precision} />,
            },
            { label: 'To the public', show: (entry) => <ToThePublic entry={entry} now={now} /> },
          ]}
        />
      )}
    </section>
  )
}

function ToThePublic({ entry, now }: { entry: RecentLine; now: Date }) {
  const { publicity, isMine, ref, askId, id } = entry
  const isStillOurs = isMine && publicity.kind === 'WAITING'
  return (
    <span className="small">
      <PublicityWords publicity={publicity} now={now} />
      {isStillOurs && (
        <a className="below" href={desk.takeBack(ref, askId, id)}>
          Take it back
        </a>
      )}
    </span>
  )
}
