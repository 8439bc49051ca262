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
  const { askId, ref, implementation } = before
  const request = <a href={desk.request(ref, askId)}>{ref}</a>
  const isUndoable = what === 'did' && before.undo !== null
  return (
    <div className="card-line" role="status">
      {what === 'did' && (
        <p>
          Recorded for {request}: {implementation === 'NO_ACTION' ? 'no action found' : 'nothing new'}.
        </p>
      )}
      {what === 'undone' && <p>Taken back: {request} is as it was.</p>}
      {what === 'faster' && (
        <p>
          A colleague was faster at {request}: it says “{IMPLEMENTATION_WORDS[implementation]}” now. Nothing
          of yours was recorded.
        </p>
      )}
      {isUndoable && before.undo && (
        <Form
          key={before.undo.entryId}
          action={undo}
          submit="Undo"
          look="link"
          shortcut="u"
          version={before.undo.version}
          hidden={{ askId, entryId: before.undo.entryId, ...(which && { which }) }}
        />
      )}
    </div>
  )
}
