import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { DeskSection } from '@/components/desk/DeskSection'
import { changeWords } from '@/components/follows/changeWords'
import { Form } from '@/components/form/Form'
import { Day } from '@/components/ui/Day'
import type { ChangeLine } from '@/lib/follows/queries/changes'
import { listAddress } from '@/lib/recommendations/schema'
import type { FormAction } from '@/lib/http/formState'

type Props = { lines: readonly ChangeLine[]; unfollow: FormAction; done: ReactNode }

/** What colleagues did last to what one follows, a line for each recommendation. */
export function ChangesSection({ lines, unfollow, done }: Props) {
  return (
    <DeskSection
      id="changes"
      title="Changed by others in what you follow"
      count={lines.length > 0 ? 'The newest change of each, of the last thirty days.' : undefined}
      more={lines.length > 0 ? listAddress({ followed: 'yes', sort: 'recorded' }) : null}
      done={done}
    >
      {lines.length > 0 && (
        <ul className="lines">
          {lines.map(({ ref, title, what, by, on, more, isOwn }) => (
            <li key={ref}>
              <span className="ref">{ref}</span> <a href={desk.recommendation(ref)}>{title}</a>
              <div className="below row-acts">
                <span>
                  {changeWords(what)}, by {by}, <Day on={on} />
                  {more > 0 && `; ${more} more`}
                </span>
                {!isOwn && (
                  <Form action={unfollow} submit="Unfollow" look="link" about={ref} hidden={{ ref }} />
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </DeskSection>
  )
}
