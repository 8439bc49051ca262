import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CardBody } from '@/components/baseline/CardBody'
import { CardForm } from '@/components/baseline/CardForm'
import { CardLine } from '@/components/baseline/CardLine'
import { CardOthers } from '@/components/baseline/CardOthers'
import { CardTitle } from '@/components/baseline/CardTitle'
import { PassForm } from '@/components/baseline/PassForm'
import { leftWords, NONE_LEFT } from '@/components/baseline/pileWords'
import { desk } from '@/components/desk/deskAddresses'
import { can, type PersonActor } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { cardBefore, openCard } from '@/lib/baseline/queries/card'
import { whoCanLook } from '@/lib/baseline/queries/people'
import { nextTurn } from '@/lib/baseline/queries/turn'
import { readCardQuery, type CardQuery } from '@/lib/baseline/schema'
import type { SearchParams } from '@/lib/http/searchParams'
import { passOn } from '../actions'
import { look, undo } from './actions'

export const metadata: Metadata = { title: 'Card · Heed' }

/** One request to look at; once one has said what one found, the next. */
export default async function CardPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  if (!can(actor, 'recordStatus')) notFound()
  const query = readCardQuery(await searchParams)
  const { which, after, did, undone, proposed, faster } = query
  const { pile, askId, left, waiting, isRound } = await nextTurn(actor, query)
  const card = askId === null ? null : await openCard(actor, askId)
  if (askId !== null && card === null) notFound()
  const arrival = did ?? undone ?? proposed ?? faster ?? after ?? null
  const turn = [askId, did, undone, proposed, faster].join(' ')
  return (
    <>
      <header>
        <p className="crumbs">
          <a href={desk.baseline()}>First pass</a> · {leftWords(pile, left, waiting)}
          {isRound && '. That was the last: from the first again'}
        </p>
        <Before actor={actor} query={query} />
        <CardTitle arrival={arrival && turn} title={card ? card.title : NONE_LEFT[pile]} />
        {card && <p className="soft">{card.ref}</p>}
      </header>
      {card && (
        <>
          <CardBody card={card} />
          <CardForm key={card.askId} action={look} card={card} which={which} />
          {card.holder && card.implementation === 'NOT_ASSESSED' && canPass(actor, card.holder.id) && (
            <PassForm
              action={passOn}
              askId={card.askId}
              holder={card.holder}
              people={await whoCanLook(actor)}
            />
          )}
          <CardOthers others={card.others} addressee={card.addressee} />
        </>
      )}
    </>
  )
}

/** What an address says of the card before. */
const SAID = ['did', 'undone', 'proposed', 'faster'] as const

async function Before({ actor, query }: { actor: PersonActor; query: CardQuery }) {
  const what = SAID.find((one) => query[one]) ?? 'faster'
  const askId = query[what]
  const before = askId === undefined ? null : await cardBefore(actor, askId)
  return before && <CardLine before={before} what={what} which={query.which} undo={undo} />
}

function canPass(actor: PersonActor, holderId: string): boolean {
  return actor.id === holderId || can(actor, 'assign')
}
