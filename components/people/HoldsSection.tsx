import { desk } from '@/components/desk/deskAddresses'
import { handOverAddress, type Duty } from '@/lib/assignments/schema'
import { listAddress } from '@/lib/recommendations/schema'

type Props = {
  id: string
  isActive: boolean
  held: Record<Duty, number>
  /** First looks that are dealt to them and open. */
  looks: number
  canHandOver: boolean
}

/** What somebody looks after, and the way to hand it over. */
export function HoldsSection({ id, isActive, held, looks, canHandOver }: Props) {
  const total = held.OWNER + held.DEPUTY
  return (
    <section>
      <h2>Looks after</h2>
      {total + looks === 0 && <p className="soft">Nothing.</p>}
      {total + looks > 0 && (
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
            {looks > 0 && (
              <li>
                <a href={desk.baseline()}>
                  {looks === 1 ? 'One first look' : `${looks.toLocaleString('en')} first looks`}
                </a>{' '}
                of the first pass
              </li>
            )}
          </ul>
          {canHandOver && total > 0 && (
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
