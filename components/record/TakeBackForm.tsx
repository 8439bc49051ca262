import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { EntryClocks } from '@/components/timeline/EntryClocks'
import { entryWords } from '@/components/timeline/entryWords'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import type { OpenAsk } from '@/lib/asks/queries/open'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  crumbs: ReactNode
  action: FormAction
  recommendation: string
  ask: OpenAsk
  entryId: string
}

/** A word why, and it is as if it had not been said: until the public has read it. */
export function TakeBackForm({ crumbs, action, recommendation, ask, entryId }: Props) {
  const moment = ask.moments.find(({ entry }) => entry.id === entryId)
  const back = desk.request(recommendation, ask.id)
  if (!moment?.entry.canTakeBack)
    return (
      <>
        <PageHeader crumbs={crumbs} title="Take it back" />
        <Notice>
          <p>
            This entry can no longer be taken back by you: it is public already, was replaced, or is somebody
            else’s. <a href={back}>Back to the request</a>
          </p>
        </Notice>
      </>
    )
  const { entry } = moment
  return (
    <>
      <PageHeader crumbs={crumbs} title="Take it back" />
      <p>
        <b>{entryWords(moment)}</b>, <EntryClocks entry={entry} />. The entry stays in the history of the
        desk, struck through; the public never sees it.
      </p>
      <Form
        action={action}
        submit="Take back"
        version={ask.version}
        hidden={{ ref: recommendation, askId: ask.id, verb: 'takeBack', entryId }}
        aside={<a href={back}>Leave it as it is</a>}
      >
        <Field name="reason" label="Why, in a word" autoComplete="off" />
      </Form>
    </>
  )
}
