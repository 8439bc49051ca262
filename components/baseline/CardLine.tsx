import { actWords } from '@/components/baseline/actWords'
import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import type { PileName } from '@/lib/asks/schema'
import type { CardBefore } from '@/lib/baseline/queries/card'
import type { FormAction } from '@/lib/http/formState'
import { IMPLEMENTATION_WORDS } from '@/lib/workflow/words'

type Props = {
  before: CardBefore
  /** One has recorded it, taken that back, or proposed it to a second person; or a colleague has recorded something while one looked. */
  what: 'did' | 'undone' | 'proposed' | 'faster'
  which: PileName | undefined
  undo: FormAction
}

/** What has just happened, in one quiet line; what one recorded oneself can be undone from here. */
export function CardLine({ before, what, which, undo }: Props) {
  const { askId, ref, implementation, own, version } = before
  const isOpenStill = implementation === 'NOT_ASSESSED'
  const request = <a href={desk.request(ref, askId)}>{ref}</a>
  return (
    <div className="card-line" role="status">
      {what === 'did' && (
        <p>
          {own
            ? `Recorded for ${ref}: ${actWords(own.verb)}${isOpenStill ? '; it is not checked yet all the same' : ''}.`
            : `Nothing that you recorded at ${ref} today stands.`}
          {!own?.canUndo && (
            <>
              {' '}
              <a href={desk.request(ref, askId)}>{own ? 'Correct it' : 'Look at it'}</a>
            </>
          )}
        </p>
      )}
      {what === 'undone' && <p>Taken back: {request} is as it was.</p>}
      {what === 'proposed' && <p>Proposed for {request}: it counts once a second person has approved it.</p>}
      {what === 'faster' && (
        <p>
          A colleague was faster at {request}: it says “{IMPLEMENTATION_WORDS[implementation]}” now. Nothing
          of yours was recorded.
        </p>
      )}
      {what === 'did' && own?.canUndo && (
        <Form
          key={own.entryId}
          action={undo}
          submit="Undo"
          look="link"
          shortcut="u"
          version={version}
          hidden={{ askId, entryId: own.entryId, ...(which && { which }) }}
        />
      )}
    </div>
  )
}
