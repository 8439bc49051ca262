import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import { Day } from '@/components/ui/Day'
import type { MentionLine } from '@/lib/comments/queries'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  lines: readonly MentionLine[]
  /** Puts one aside. */
  action: FormAction
}

/** Notes that name whoever looks, until they answer there or put them aside. Absent where there is none. */
export function MentionsSection({ lines, action }: Props) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>Mentions</h2>
      <ul className="notes">
        {lines.map(({ id, ref, title, body, author, enteredOn }) => (
          <li key={id}>
            <p className="note-body">{body}</p>
            <p className="soft small">
              {author}, <Day on={enteredOn} />, on <a href={`${desk.recommendation(ref)}#notes`}>{title}</a>{' '}
              {ref}
            </p>
            <div className="actions">
              <a className="button quiet small" href={`${desk.recommendation(ref)}#notes`}>
                Answer <span className="visually-hidden">{ref}</span>
              </a>
              <Form action={action} submit="Put aside" look="link" hidden={{ commentId: id }} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
