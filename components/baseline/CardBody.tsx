import { desk } from '@/components/desk/deskAddresses'
import { StatusWord } from '@/components/status/StatusWord'
import { Day } from '@/components/ui/Day'
import { Excerpt } from '@/components/ui/Excerpt'
import { Facts } from '@/components/ui/Facts'
import type { CardView } from '@/lib/baseline/queries/card'

/** What was asked, of whom, and when it would count as done; short, so that what follows is in sight. */
export function CardBody({ card }: { card: CardView }) {
  const { ref, askId, statement, excerpt, locator, document, addressee, holder, checkedOn, reviewOn } = card
  return (
    <>
      <p className="statement">{statement}</p>
      <Excerpt text={excerpt} locator={`${document}, ${locator}`} />
      <Facts
        facts={[
          { term: 'Asked of', value: addressee.isNamed ? addressee.name : 'The document names nobody' },
          { term: 'Counts as done when', value: card.criteria.join('; ') },
          {
            term: 'Where it stands',
            value: (
              <>
                <a href={desk.request(ref, askId)}>
                  <StatusWord status={card.implementation} isDoubted={card.isDisputed} />
                  <span className="visually-hidden">: open {ref}</span>
                </a>
                {checkedOn && (
                  <>
                    , looked at last on <Day on={checkedOn} />
                  </>
                )}
              </>
            ),
          },
          {
            term: 'To be looked at',
            value:
              card.implementation !== 'NOT_ASSESSED' && reviewOn ? (
                <>
                  by <Day on={reviewOn} />
                </>
              ) : (
                holder && (
                  <>
                    by <Day on={holder.dueOn} />, by {holder.name}
                  </>
                )
              ),
          },
        ]}
      />
    </>
  )
}
