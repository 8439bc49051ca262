import { Form } from '@/components/form/Form'
import { Moment } from '@/components/ui/Moment'
import { Notice } from '@/components/ui/Notice'
import type { OpenPiece } from '@/lib/evidence/queries/piece'
import type { FormAction } from '@/lib/http/formState'

type Props = { action: FormAction; piece: OpenPiece; timeZone: string }

/** What is sealed is opened by a deliberate act, which leaves a trace; nothing on this page shows it before. */
export function SealedNotice({ action, piece, timeZone }: Props) {
  if (piece.visibility !== 'SEALED') return null
  if (piece.openUntil)
    return (
      <Notice tone="calm">
        <p>
          You have opened this sealed evidence, and that is recorded. It is open to you until{' '}
          <Moment at={piece.openUntil} timeZone={timeZone} />.
        </p>
      </Notice>
    )
  return (
    <Notice title="This evidence is sealed" tone="calm">
      <p>Its link and its file are shown to whoever opens it, for a quarter of an hour.</p>
      <Form
        action={action}
        submit="Open sealed evidence (this is recorded)"
        look="quiet"
        hidden={{ evidenceId: piece.id }}
      />
    </Notice>
  )
}
