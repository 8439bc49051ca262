import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import { thingWords } from '@/components/publication/thingWords'
import { Day } from '@/components/ui/Day'
import type { FormAction } from '@/lib/http/formState'
import type { Expunged } from '@/lib/publication/expungings'

/** What was removed: by whom and when, and whether a second person has looked. */
export function RemovedList({ action, removed }: { action: FormAction; removed: readonly Expunged[] }) {
  if (removed.length === 0) return <p className="soft">Nothing was ever removed.</p>
  return (
    <ul className="lines">
      {removed.map(({ id, noun, ref, author, on, lookBy, isLate, looked, canLook, lookers }) => (
        <li key={id}>
          {capital(thingWords(noun))}
          {ref !== null && (
            <>
              {' on '}
              <a href={desk.recommendation(ref)}>{ref}</a>
            </>
          )}
          : removed by {author} on <Day on={on} />
          <span className={isLate ? 'below overdue' : 'below'}>
            {looked ? (
              <>
                {looked.by} looked at it on <Day on={looked.on} />
              </>
            ) : (
              <>
                A second person has to look at it by <Day on={lookBy} />
                {isLate && ': overdue'}.{' '}
                {lookers.length === 0
                  ? 'Nobody else can: another lead or admin is needed.'
                  : `This can: ${lookers.join(', ')}.`}
              </>
            )}
          </span>
          {canLook && (
            <>
              <p className="small">
                Look whether what hurt somebody is gone there, and whether more should go or too much went.
              </p>
              <Form action={action} submit="I have looked" look="quiet" hidden={{ id }} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
