import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { StatusWord } from '@/components/status/StatusWord'
import { Excerpt } from '@/components/ui/Excerpt'
import { Table } from '@/components/ui/Table'
import type { OpenPlan, PlannedOf, PlannedRow } from '@/lib/proposals/queries/openPlan'

type Props = { plan: OpenPlan; isPending: boolean }

/** Before and after, request by request; of a split also the words of each part. */
export function PlanBody({ plan, isPending }: Props) {
  const { from, into, rows, parts, besides, obstacles, isPublic } = plan
  return (
    <>
      {from.says && <Says says={from.says} label={into?.says ? 'Goes into the other' : 'Is split'} />}
      {into?.says && (
        <Says says={into.says} label="Stays, worded as it is">
          <p className="small">
            If it is to ask for both, <a href={desk.edit(into.says.ref)}>word it anew</a>: before or after,
            its versions are kept.
          </p>
        </Says>
      )}
      <section aria-labelledby="carried">
        <h2 id="carried">What goes where</h2>
        <Table
          caption="Each request, before and after"
          isCaptionHidden
          rows={rows}
          keyOf={({ askId }) => askId}
          columns={[
            { label: 'Reference', isLabelHidden: true, kind: 'ref', show: ({ ref }) => ref },
            {
              label: 'Asked of',
              isMain: true,
              show: ({ ref, askId, title, addressee, isArchived, isRetracted }) => (
                <>
                  <a href={desk.request(ref, askId)}>{addressee}</a>
                  <span className="below">
                    {title}
                    {isRetracted ? ' (retracted: the public does not read it)' : isArchived && ' (archived)'}
                  </span>
                </>
              ),
            },
            {
              label: 'Before',
              kind: 'status',
              show: (row) => <StatusWord status={row.implementation} isDoubted={row.isDisputed} />,
            },
            { label: 'After', show: (row) => <After row={row} /> },
          ]}
        />
        {besides.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      {parts.length > 0 && (
        <section aria-labelledby="parts">
          <h2 id="parts">The words of the parts</h2>
          {isPublic && <p>They become public with the approval.</p>}
          {parts.map(({ ref, title, statement, excerpt, locator }) => (
            <article key={ref}>
              <h3>
                <span className="ref">{ref}</span> {title}
              </h3>
              <p>{statement}</p>
              <Excerpt text={excerpt} locator={locator} />
            </article>
          ))}
        </section>
      )}
      {isPending && (
        <section aria-labelledby="missing">
          <h2 id="missing">What is in the way</h2>
          {obstacles.length === 0 ? (
            <p>Nothing, by the rules: it can be approved.</p>
          ) : (
            <ul>
              {obstacles.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  )
}

function Says({
  says: { ref, title, statement },
  label,
  children,
}: {
  says: NonNullable<PlannedOf['says']>
  label: string
  children?: ReactNode
}) {
  return (
    <article className="planned">
      <p className="soft small">{label}</p>
      <h2>
        <a href={desk.recommendation(ref)}>
          <span className="ref">{ref}</span> {title}
        </a>
      </h2>
      <p className="prose">{statement}</p>
      {children}
    </article>
  )
}

function After({ row: { into } }: { row: PlannedRow }) {
  return (
    <ul className="plain">
      <li>
        <StatusWord status="SUPERSEDED" />
      </li>
      {into.map(({ name, isOpened, implementation }) => (
        <li key={name}>
          {isOpened
            ? `${name} begins as this one stood`
            : `${name} asks it already and keeps its own history: nothing is added to it`}
          {!isOpened && implementation && (
            <>
              . It stands at: <StatusWord status={implementation} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
