import { desk } from '@/components/desk/deskAddresses'
import { VISIBILITY_SHORT } from '@/components/evidence/evidenceChoices'
import { Day } from '@/components/ui/Day'
import type { OpenEvidence } from '@/lib/asks/queries/open'

/** What staff read below a piece of evidence: who may see it, who added it, and the way to all of it. */
export function StaffEvidence({ item }: { item: OpenEvidence }) {
  return (
    <span className="below">
      Added by {item.author} on <Day on={item.enteredOn} />; {VISIBILITY_SHORT[item.visibility]}
      {item.identifiesSurvivor && '; identifies a survivor'}.{' '}
      <a href={desk.piece(item.id)}>Everything about it</a>,{' '}
      <a href={desk.expunge('evidence', item.id)}>remove for safety</a>
      {item.withdrawnBecause !== null && <b>. Withdrawn: {item.withdrawnBecause}</b>}
    </span>
  )
}
