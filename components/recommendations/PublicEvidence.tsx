import { EvidenceList } from '@/components/evidence/EvidenceList'
import { kindWords } from '@/components/evidence/kindWords'
import { data } from '@/components/site/addresses'
import { Day } from '@/components/ui/Day'
import type { PublishedEvidence } from '@/lib/progress/schema'

type Props = { evidence: readonly PublishedEvidence[]; anchor: string }

/** What it rests on; below, that something was withdrawn, but not what it said. */
export function PublicEvidence({ evidence, anchor }: Props) {
  const items = standingOf(evidence).map(({ title, ...item }) => ({
    ...item,
    ...(title !== null && { title }),
  }))
  const withdrawn = withdrawnOf(evidence)
  return (
    <>
      {items.length > 0 && (
        <EvidenceList items={items} anchor={anchor}>
          {({ file }) =>
            file && (
              <a className="below" href={data.file(file.sha256)}>
                A copy of the file, {sizeWords(file.byteSize)}
              </a>
            )
          }
        </EvidenceList>
      )}
      {withdrawn.length > 0 && (
        <ul className="lines small">
          {withdrawn.map(({ id, kind, withdrawnOn }, index) => (
            <li key={id} id={withdrawnAnchor(anchor, index)}>
              {kindWords(kind)}: withdrawn on <Day on={withdrawnOn ?? ''} />. It no longer counts.
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function standingOf(evidence: readonly PublishedEvidence[]): PublishedEvidence[] {
  return evidence.filter(({ withdrawnOn }) => withdrawnOn === null)
}

export function withdrawnOf(evidence: readonly PublishedEvidence[]): PublishedEvidence[] {
  return evidence.filter(({ withdrawnOn }) => withdrawnOn !== null)
}

export function withdrawnAnchor(anchor: string, index: number): string {
  return `${anchor}-withdrawn-${index + 1}`
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
