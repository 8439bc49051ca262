import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { DeskSection } from '@/components/desk/DeskSection'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import { Day } from '@/components/ui/Day'
import type { MentionLines } from '@/lib/comments/queries'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  list: MentionLines
  answer: FormAction
  putAside: FormAction
  done: ReactNode
}

/** Notes that name whoever looks, until they answer them, here or there, or put them aside. */
export function MentionsSection({ list: { lines, total }, answer, putAside, done }: Props) {
  const rest = total - lines.length
  return (
    <DeskSection
      id="mentions"
      title="Mentions"
      count={rest > 0 ? `The newest ${lines.length}; ${rest} more come as you answer these.` : undefined}
      done={done}
    >
      {lines.length > 0 && (
        <ul className="notes">
          {lines.map(({ id, ref, title, body, author, enteredOn }) => (
            <li key={id}>
              <p className="note-body">{body}</p>
              <p className="soft small">
                {author}, <Day on={enteredOn} />, on <a href={`${desk.recommendation(ref)}#notes`}>{title}</a>{' '}
                {ref}
              </p>
              <div className="row-acts">
                <Form
                  action={answer}
                  submit="Send the answer"
                  look="small"
                  fold="Answer"
                  about={ref}
                  hidden={{ ref }}
                >
                  <TextArea
                    name="body"
                    label="Your answer"
                    hint={`A note on the recommendation, for our staff alone. With @${author} in it, they find it on their desk.`}
                    rows={2}
                  />
                </Form>
                <Form
                  action={putAside}
                  submit="Put aside"
                  look="link"
                  about={ref}
                  hidden={{ commentId: id }}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
    </DeskSection>
  )
}
