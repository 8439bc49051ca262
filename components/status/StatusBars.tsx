import { Ball } from '@/components/status/Ball'
import { STATUS_CLASS } from '@/components/status/statusClass'
import { StatusTable } from '@/components/status/StatusTable'
import { countsInOrder } from '@/lib/workflow/rollUp'
import type { Implementation } from '@/lib/workflow/statuses'
import { IMPLEMENTATION_WORDS } from '@/lib/workflow/words'

type Props = {
  counts: Readonly<Record<Implementation, number>>
  /** How many of them are being checked again. */
  disputed: Readonly<Record<Implementation, number>>
  /** Where the ones in a status are listed. */
  hrefOf?: (status: Implementation) => string
  /** What is counted, in the plural: "recommendations". */
  noun: string
}

/** How many stand where: words, bars and numbers; below, the same as a table with what each status means. */
export function StatusBars({ counts, disputed, hrefOf, noun }: Props) {
  const rows = countsInOrder(counts).map((row) => ({ ...row, disputed: disputed[row.implementation] }))
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <figure aria-label={`${capital(noun)} by status`}>
      <dl className="bars">
        {rows.map(({ implementation, count, disputed: doubted }) => (
          <div key={implementation} className={count === 0 ? 'is-none' : undefined}>
            <dt>
              <span className={`status ${classOf(implementation, count, doubted)}`}>
                <Ball status={implementation} isDoubted={isAllDoubted(count, doubted)} />
                {hrefOf && count > 0 ? (
                  <a href={hrefOf(implementation)}>{IMPLEMENTATION_WORDS[implementation]}</a>
                ) : (
                  <span>{IMPLEMENTATION_WORDS[implementation]}</span>
                )}
              </span>
              {doubted > 0 && <span className="below">{doubted} being checked again</span>}
            </dt>
            <dd>
              <Bar share={count / most} className={classOf(implementation, count, doubted)} />
              <span className="bars-count">{count}</span>
            </dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>These numbers as a table, and what each status means</summary>
        <StatusTable rows={rows} noun={noun} />
      </details>
    </figure>
  )
}

/** Length by attribute: the content security policy allows no inline style. One is never too small to see. */
function Bar({ share, className }: { share: number; className: string }) {
  const percent = share === 0 ? 0 : Math.max(0.8, share * 100)
  return (
    <svg className={`bar ${className}`} aria-hidden="true" focusable="false">
      <rect width={`${percent.toFixed(1)}%`} height="100%" rx="1.5" fill="currentColor" />
    </svg>
  )
}

/** A bar shines as long as one of those that it counts stands unquestioned. */
function classOf(status: Implementation, count: number, doubted: number): string {
  return isAllDoubted(count, doubted) ? 's-doubted' : STATUS_CLASS[status]
}

function isAllDoubted(count: number, doubted: number): boolean {
  return count > 0 && doubted === count
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
