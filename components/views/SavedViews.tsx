import { Checkbox } from '@/components/form/Checkbox'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import type { FormAction } from '@/lib/http/formState'
import { listAddress } from '@/lib/recommendations/schema'
import type { SavedView } from '@/lib/views/queries'

type Props = {
  views: readonly SavedView[]
  /** The list that is shown, as it would be kept; empty where it is everything. */
  query: string
  canSave: boolean
  save: FormAction
  remove: FormAction
}

/** Lists that are asked for again and again, and the way to keep this one. */
export function SavedViews({ views, query, canSave, save, remove }: Props) {
  const here = query === '' ? '/desk/recommendations' : `/desk/recommendations?${query}`
  const current = views.find(({ filter }) => listAddress(filter) === here)
  return (
    <>
      {views.length > 0 && (
        <nav aria-label="Saved views" className="saved-views">
          <ul>
            {views.map(({ id, name, filter, isShared, sharedBy }) => (
              <li key={id}>
                <a href={listAddress(filter)} aria-current={id === current?.id ? 'page' : undefined}>
                  {name}
                </a>
                {isShared && (
                  <span className="soft small">{sharedBy === null ? ' shared' : ` by ${sharedBy}`}</span>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {canSave && current === undefined && query !== '' && (
        <details className="more-filters">
          <summary>Keep this view</summary>
          <Form action={save} submit="Keep it" look="quiet" hidden={{ query }}>
            <Field name="name" label="Name" autoComplete="off" />
            <Checkbox name="isShared" label="Share it with all staff" />
          </Form>
        </details>
      )}
      {current?.canRemove && (
        <details className="more-filters">
          <summary>Remove this view</summary>
          <Form action={remove} submit="Remove it" look="quiet" hidden={{ viewId: current.id }}>
            <p>
              “{current.name}”{current.sharedBy !== null && `, shared by ${current.sharedBy},`} goes away
              {current.isShared ? ', for everybody' : ''}. The list itself stays.
            </p>
          </Form>
        </details>
      )}
    </>
  )
}
