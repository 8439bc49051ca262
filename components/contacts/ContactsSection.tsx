import { ContactList } from '@/components/contacts/ContactList'
import { desk } from '@/components/desk/deskAddresses'
import type { ContactLine } from '@/lib/contacts/queries/lines'
import { NOT_NAMED } from '@/lib/progress/rules'

type Props = {
  lines: readonly ContactLine[]
  /** The requests of this recommendation. */
  asks: readonly { id: string; addressee: { slug: string; name: string } }[]
  canRecord: boolean
}

/** On a recommendation: what passed between us and whom it asks something of, and the way to enter more. */
export function ContactsSection({ lines, asks, canRecord }: Props) {
  const named = asks.filter(({ addressee }) => addressee.slug !== NOT_NAMED)
  if (lines.length === 0 && (!canRecord || named.length === 0)) return null
  return (
    <section id="contacts">
      <h2>Letters, meetings and calls</h2>
      {lines.length > 0 && <ContactList lines={lines} canCorrect={canRecord} hasAddressee />}
      {canRecord &&
        named.map(({ id, addressee }) => (
          <p key={id}>
            <a href={desk.newContact({ addressee: addressee.slug, ask: id })}>
              Record a contact{asks.length > 1 && ` with ${addressee.name}`}
            </a>
          </p>
        ))}
    </section>
  )
}
