import { desk } from '@/components/desk/deskAddresses'
import type { OpenPiece } from '@/lib/evidence/queries/piece'

type Props = { piece: OpenPiece; can: { attach: boolean; withdraw: boolean; publish: boolean } }

/** What can be done with it while it stands. What is closed is opened first. */
export function PieceActions({ piece, can }: Props) {
  const { id, isClosed, hasFile, publicCopy, withdrawn, replacedBy } = piece
  if (withdrawn || replacedBy) return null
  return (
    <p className="actions">
      {can.attach && !isClosed && <a href={desk.pieceAct(id, 'replace')}>Replace</a>}
      {can.withdraw && <a href={desk.pieceAct(id, 'withdraw')}>Withdraw</a>}
      {can.attach && <a href={desk.pieceAct(id, 'serve')}>Also serves another request</a>}
      {can.publish && hasFile && !publicCopy && <a href={desk.pieceAct(id, 'copy')}>Make a public copy</a>}
    </p>
  )
}
