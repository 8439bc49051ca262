import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import type { CardBefore } from '@/lib/baseline/queries/card'
import type { FormAction } from '@/lib/http/formState'
import { IMPLEMENTATION_WORDS } from '@/lib/workflow/words'

type Props = {
  before: CardBefore
  /** One has recorded it, one has taken that back, or a colleague has recorded something while one looked. */
  what: 'did' | 'undone' | 'faster'
  which: 'due' | 'nobody' | undefined
  undo: FormAction
}

/** What has just happened, in one quiet line; what one recorded oneself can be undone from here. */
export function CardLine({ before, what, which, undo }: Props) {
  const { askId, ref, implementation, look, version } = before
  const request = <a href={desk.request(ref, askId)}>{ref}</a>
  return (
    <div className="card-line" role="status">
      {what === 'did' && (
        <p>
          {look
            ? `Recorded for ${ref}: ${implementation === 'NO_ACTION' ? 'no action found' : 'nothing new'}.`
            : `Nothing that you recorded at ${ref} today stands.`}{' '}
          {!look?.canUndo && <a href={desk.request(ref, askId)}>{look ? 'Correct it' : 'Look at it'}</a>}
        </p>
      )}
      {what === 'undone' && <p>Taken back: {request} is as it was.</p>}
      {what === 'faster' && (
        <p>
          A colleague was faster at {request}: it says “{IMPLEMENTATION_WORDS[implementation]}” now. Nothing
          of yours was recorded.
        </p>
      )}
      {what === 'did' && look?.canUndo && (
        <Form
          key={look.entryId}
          action={undo}
          submit="Undo"
          look="link"
          shortcut="u"
          version={version}
          hidden={{ askId, entryId: look.entryId, ...(which && { which }) }}
        />
      )}
    </div>
  )
}
