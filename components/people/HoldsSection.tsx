import { handOverAddress, type Duty } from '@/lib/assignments/schema'
import { listAddress } from '@/lib/recommendations/schema'

type Props = { id: string; isActive: boolean; held: Record<Duty, number>; canHandOver: boolean }

/** What somebody looks after, and the way to hand it over. */
export function HoldsSection({ id, isActive, held, canHandOver }: Props) {
  const total = held.OWNER + held.DEPUTY
  return (
    <section>
      <h2>Looks after</h2>
      {total === 0 && <p className="soft">Nothing.</p>}
      {total > 0 && (
        <>
          {!isActive && <p>It stays with them until it is handed over.</p>}
          <ul className="lines">
            {held.OWNER > 0 && (
              <li>
                <a href={listAddress({ owner: id, duty: 'OWNER' })}>{countOf(held.OWNER)} as owner</a>
              </li>
            )}
            {held.DEPUTY > 0 && (
              <li>
                <a href={listAddress({ owner: id, duty: 'DEPUTY' })}>{countOf(held.DEPUTY)} as deputy</a>
              </li>
            )}
          </ul>
          {canHandOver && (
            <p className="actions">
              <a className={isActive ? 'button quiet' : 'button'} href={handOverAddress({ owner: id })}>
                Hand over
              </a>
            </p>
          )}
        </>
      )}
    </section>
  )
}

function countOf(count: number): string {
  return count === 1
    ? 'One recommendation or part'
    : `${count.toLocaleString('en')} recommendations and parts`
}
