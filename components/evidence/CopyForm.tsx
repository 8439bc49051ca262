import { desk } from '@/components/desk/deskAddresses'
import { Choices } from '@/components/form/Choices'
import { Form } from '@/components/form/Form'
import type { OpenPiece } from '@/lib/evidence/queries/piece'
import type { FormAction } from '@/lib/http/formState'

/** Another file, which says nothing of how it was made. What a page shows, a person has to look at. */
export function CopyForm({ action, piece }: { action: FormAction; piece: OpenPiece }) {
  if (piece.identifiesSurvivor)
    return <p>It identifies a survivor: there is no public copy of it, and nothing of it is ever public.</p>
  if (piece.isClosed) return <p>Open it first, and look at all of it: whoever makes a copy vouches for it.</p>
  return (
    <Form
      action={action}
      submit="Make the public copy"
      hidden={{ evidenceId: piece.id }}
      aside={<a href={desk.piece(piece.id)}>Leave it as it is</a>}
    >
      <div className="prose">
        <p>
          The copy leaves out what a file says about its making: author, places, programs, comments and
          attachments. It goes public once a lead has looked at it and cleared it.
        </p>
        <p>
          It shows everything that the pages show. In a PDF, words under a black bar can still be read: send a
          scan of the blackened page instead.
        </p>
      </div>
      <Choices
        name="identifiesSurvivor"
        legend="Does anything in it identify a survivor?"
        hint="A name, a face, a voice, a place, a story that only one person can tell."
        options={[
          { value: 'NO', label: 'No, I have looked at all of it' },
          { value: 'YES', label: 'Yes' },
        ]}
      />
    </Form>
  )
}
