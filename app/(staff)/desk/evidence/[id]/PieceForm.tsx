import { CopyForm } from '@/components/evidence/CopyForm'
import { ReplaceForm } from '@/components/evidence/ReplaceForm'
import { SendFile } from '@/components/evidence/SendFile'
import { ServeForm } from '@/components/evidence/ServeForm'
import { WithdrawForm } from '@/components/evidence/WithdrawForm'
import type { PersonActor } from '@/lib/access/policy'
import { todayIn } from '@/lib/core/dates'
import { waitingUpload } from '@/lib/evidence/queries/files'
import type { OpenPiece } from '@/lib/evidence/queries/piece'
import { servable } from '@/lib/evidence/queries/servable'
import { copy, replace, serve, withdraw } from './actions'

type Props = {
  actor: PersonActor
  piece: OpenPiece
  asked: { do: string | undefined; of: string | undefined; upload: string | undefined }
  can: { attach: boolean; withdraw: boolean; publish: boolean }
  timeZone: string
}

/** The one form that was asked for, where this person may and the piece still stands. */
export async function PieceForm({ actor, piece, asked, can, timeZone }: Props) {
  if (piece.withdrawn || piece.replacedBy) return null
  if (asked.do === 'withdraw' && can.withdraw)
    return (
      <section aria-labelledby="act">
        <h2 id="act">Withdraw it</h2>
        <WithdrawForm action={withdraw} evidenceId={piece.id} />
      </section>
    )
  if (asked.do === 'copy' && can.publish)
    return (
      <section aria-labelledby="act">
        <h2 id="act">Make a public copy</h2>
        <CopyForm action={copy} piece={piece} />
      </section>
    )
  if (asked.do === 'serve' && can.attach)
    return (
      <section aria-labelledby="act">
        <h2 id="act">Let it serve another request</h2>
        <ServeForm
          action={serve}
          evidenceId={piece.id}
          asked={asked.of ?? null}
          found={asked.of ? await servable(actor, asked.of) : null}
        />
      </section>
    )
  if (asked.do !== 'replace' || !can.attach || piece.isClosed) return null
  const upload = asked.upload ? await waitingUpload(actor, asked.upload) : null
  const [first] = piece.serves
  return (
    <section aria-labelledby="act">
      <h2 id="act">Replace it</h2>
      <ReplaceForm action={replace} piece={piece} today={todayIn(timeZone, new Date())} upload={upload} />
      {first && !upload && (
        <>
          <h3>With another file</h3>
          <SendFile askId={first.askId} />
        </>
      )}
    </section>
  )
}
