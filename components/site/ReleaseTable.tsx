import { MadeAt } from '@/components/site/MadeAt'
import { Table } from '@/components/ui/Table'
import type { ListedRelease } from '@/lib/progress/queries/releases'

/** The chain, newest first. */
export function ReleaseTable({ releases }: { releases: readonly ListedRelease[] }) {
  if (releases.length === 0) return <p>There are none yet.</p>
  return (
    <Table
      caption="Releases, newest first"
      isCaptionHidden
      rows={releases}
      keyOf={({ sequence }) => String(sequence)}
      columns={[
        { label: 'Release', show: ({ sequence }) => sequence, isMain: true, kind: 'number' },
        {
          label: 'Made at',
          show: ({ releasedAt }) => <MadeAt at={releasedAt} />,
          kind: 'date',
        },
        { label: 'Hash', show: ({ hash }) => <code className="hash">{hash}</code> },
      ]}
    />
  )
}
