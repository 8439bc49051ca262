import { addresseeKind } from '@/components/addressees/AddresseeFields'
import { desk } from '@/components/desk/deskAddresses'
import { Day } from '@/components/ui/Day'
import { Table } from '@/components/ui/Table'
import type { AddresseeLine } from '@/lib/addressees/queries'
import type { DemandLine } from '@/lib/demands/queries'
import type { DocumentLine } from '@/lib/documents/queries'
import { listAddress } from '@/lib/recommendations/schema'

type Shelf<Line> = { lines: readonly Line[]; canAdd: boolean }

/** What recommendations are taken from, with how many there are of each. */
export function DocumentShelf({ lines, canAdd }: Shelf<DocumentLine>) {
  return (
    <section id="documents" aria-labelledby="documents-head">
      <h2 id="documents-head">Documents</h2>
      {canAdd && (
        <p>
          <a href={desk.newDocument}>Add a document</a>
        </p>
      )}
      <Table
        caption="Documents"
        isCaptionHidden
        rows={lines}
        keyOf={({ slug }) => slug}
        columns={[
          { label: 'Code', kind: 'ref', show: ({ code }) => code },
          {
            label: 'Title',
            isMain: true,
            show: ({ slug, title }) => <a href={desk.document(slug)}>{title}</a>,
          },
          { label: 'Published by', show: ({ publisher }) => publisher ?? 'Not given' },
          {
            label: 'Recommendations',
            kind: 'number',
            show: ({ slug, recommendations, drafts }) => (
              <a href={listAddress({ document: slug })}>
                {recommendations}
                {drafts > 0 && ` and ${drafts} ${drafts === 1 ? 'draft' : 'drafts'}`}
              </a>
            ),
          },
        ]}
      />
    </section>
  )
}

/** Who must act. */
export function AddresseeShelf({ lines, canAdd }: Shelf<AddresseeLine>) {
  return (
    <section id="addressees" aria-labelledby="addressees-head">
      <h2 id="addressees-head">Addressees</h2>
      {canAdd && (
        <p>
          <a href={desk.newAddressee}>Add an addressee</a>
        </p>
      )}
      <Table
        caption="Addressees"
        isCaptionHidden
        rows={lines}
        keyOf={({ slug }) => slug}
        columns={[
          {
            label: 'Name',
            isMain: true,
            show: ({ slug, name }) => <a href={desk.addressee(slug)}>{name}</a>,
          },
          {
            label: 'Kind',
            show: ({ kind, endedOn, successor }) => (
              <>
                {addresseeKind(kind)}
                {successor && <span className="below">{successor} is asked in its place</span>}
                {endedOn && (
                  <span className="below">
                    ended <Day on={endedOn} />
                  </span>
                )}
              </>
            ),
          },
          {
            label: 'Requests',
            kind: 'number',
            show: ({ slug, requests }) => <a href={listAddress({ addressee: slug })}>{requests}</a>,
          },
        ]}
      />
    </section>
  )
}

/** What several documents ask. */
export function DemandShelf({ lines, canAdd }: Shelf<DemandLine>) {
  return (
    <section id="demands" aria-labelledby="demands-head">
      <h2 id="demands-head">Asked again and again</h2>
      {canAdd && (
        <p>
          <a href={desk.newDemand}>Add a demand</a>
        </p>
      )}
      <Table
        caption="Demands"
        isCaptionHidden
        rows={lines}
        keyOf={({ slug }) => slug}
        columns={[
          {
            label: 'Title',
            isMain: true,
            show: ({ slug, title }) => <a href={desk.demand(slug)}>{title}</a>,
          },
          {
            label: 'Recommendations',
            kind: 'number',
            show: ({ slug, recommendations }) => (
              <a href={listAddress({ demand: slug })}>{recommendations}</a>
            ),
          },
        ]}
      />
    </section>
  )
}
