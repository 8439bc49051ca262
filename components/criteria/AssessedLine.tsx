import { desk } from '@/components/desk/deskAddresses'
import { pieceLabel } from '@/components/evidence/pieceLabel'
import { Day } from '@/components/ui/Day'
import type { Assessed } from '@/lib/criteria/queries/open'
import { ASSESSMENT_WORDS } from '@/lib/workflow/words'

/** How it was assessed, by whom, when, and on what. */
export function AssessedLine({ assessed }: { assessed: Assessed }) {
  const { assessment, author, enteredOn, note, evidence } = assessed
  return (
    <div>
      <p>
        <b>{ASSESSMENT_WORDS[assessment]}</b>, says {author}, entered on <Day on={enteredOn} />.
        {note && <> {note}</>}
      </p>
      {evidence.length > 0 && (
        <ul>
          {evidence.map((piece) => (
            <li key={piece.id}>
              <a href={desk.piece(piece.id)}>{pieceLabel(piece)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
