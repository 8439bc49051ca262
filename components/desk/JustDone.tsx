import { missedWords } from '@/components/comments/missedWords'
import { desk, type DeskAct } from '@/components/desk/deskAddresses'
import { Landing } from '@/components/desk/Landing'
import { Form } from '@/components/form/Form'
import type { JustRecorded } from '@/lib/asks/queries/undoable'
import type { Missed } from '@/lib/comments/queries'
import type { FormAction } from '@/lib/http/formState'
import type { Named } from '@/lib/recommendations/queries/named'

/** What was done, and what it was done to. */
export type DeskDone = {
  what: DeskAct
  ask: JustRecorded | null
  one: Named | null
  /** Whom an answer names in vain. */
  missed: Missed | null
}
type Props = { done: DeskDone; undoLook: FormAction; followAgain: FormAction }

/** Where something was just done: that it is, and the way back while there is one. */
export function JustDone({ done, undoLook, followAgain }: Props) {
  const { what, ask, one } = done
  return (
    <Landing key={`${what} ${ask?.askId ?? one?.ref ?? ''} ${ask?.version ?? ''}`}>
      <p>{sentence(done)}</p>
      {what === 'nothingNew' && ask && !ask.look?.canUndo && (
        <a href={desk.request(ask.ref, ask.askId)}>{ask.look ? 'Correct it' : 'Look at it'}</a>
      )}
      {what === 'nothingNew' && ask?.look?.canUndo && (
        <Form
          action={undoLook}
          submit="Undo"
          look="link"
          about={ask.ref}
          version={ask.version}
          hidden={{ askId: ask.askId, entryId: ask.look.entryId }}
        />
      )}
      {what === 'unfollowed' && one && (
        <Form action={followAgain} submit="Undo" look="link" about={one.ref} hidden={{ ref: one.ref }} />
      )}
      {what === 'given' && one && <a href={desk.assign(one.ref)}>With a note, or from another day</a>}
    </Landing>
  )
}

function sentence({ what, ask, one, missed }: DeskDone): string {
  const request = ask ? `${ask.ref}, ${ask.addressee}` : 'The request'
  const ref = one?.ref ?? 'it'
  switch (what) {
    case 'nothingNew':
      return ask?.look
        ? `${request}: looked at today, nothing new.`
        : `${request}: nothing that you recorded there today stands.`
    case 'undone':
      return `${request}: taken back. It stands as it stood before.`
    case 'given':
      return `${one?.owner ?? 'Nobody'} looks after ${ref} from today on.`
    case 'answered':
      return `Your answer stands at ${ref}. ${missed ? missedWords(missed) : ''}`.trim()
    case 'aside':
      return 'Put aside. The note itself stays where it stands.'
    case 'unfollowed':
      return `You follow ${ref} no more.`
    case 'followed':
      return `You follow ${ref}.`
    case 'stepTaken':
      return 'Done. It is kept with its contact.'
  }
}
