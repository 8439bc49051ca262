import type { Metadata } from 'next'
import { desk } from '@/components/desk/deskAddresses'
import { Openings } from '@/components/evidence/Openings'
import { PieceActions } from '@/components/evidence/PieceActions'
import { PieceFacts } from '@/components/evidence/PieceFacts'
import { SealedNotice } from '@/components/evidence/SealedNotice'
import { ServesTable } from '@/components/evidence/ServesTable'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { openPiece } from '@/lib/evidence/queries/piece'
import { isUploadProblem, UPLOAD_PROBLEMS } from '@/lib/evidence/rules'
import { oneOf, sentenceOf, type SearchParams } from '@/lib/http/searchParams'
import { organisation } from '@/lib/organisation/queries'
import { found } from '../../found'
import { open } from './actions'
import { PieceForm } from './PieceForm'

export const metadata: Metadata = { title: 'Evidence · Heed' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

const DONE: Readonly<Record<string, string>> = {
  replaced: 'Replaced. What cited the old one cites this one.',
  withdrawn: 'Withdrawn. Any claim that rested on it is being checked again.',
  serves: 'It serves this request too. A claim that it contradicts there is being checked again.',
  copied: 'The public copy is made. Look at it, then clear it in the publication queue.',
}

/** Everything about one piece of evidence, and what can be done with it; a sealed one is opened first. */
export default async function EvidencePiecePage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const given = await searchParams
  const done = sentenceOf(DONE, given['done'])
  const problem = oneOf(given['problem'])
  const asked = { do: oneOf(given['do']), of: oneOf(given['of']), upload: oneOf(given['upload']) }
  const piece = await found(openPiece(actor, (await params).id))
  const { timeZone } = await organisation()
  const [first] = piece.serves
  const abilities = {
    attach: can(actor, 'attachEvidence'),
    withdraw: can(actor, 'withdrawEvidence'),
    publish: can(actor, 'publish'),
  }
  return (
    <>
      {done && (
        <Notice tone="good" isAnswer>
          <p>{done}</p>
        </Notice>
      )}
      {isUploadProblem(problem) && (
        <Notice title="The file was not taken" isAnswer>
          <p>{UPLOAD_PROBLEMS[problem]}</p>
        </Notice>
      )}
      <PageHeader
        title={piece.title}
        crumbs={
          first ? (
            <>
              <a href={desk.request(first.ref, first.askId)}>{first.recommendation}</a> · {first.ref}
            </>
          ) : (
            'Evidence'
          )
        }
      />
      <SealedNotice action={open} piece={piece} timeZone={timeZone} />
      <PieceForm {...{ actor, piece, asked, can: abilities, timeZone }} />
      {asked.do && <h2>As it stands</h2>}
      <PieceFacts piece={piece} />
      <h2>What it serves</h2>
      <ServesTable serves={piece.serves} />
      {!asked.do && <PieceActions piece={piece} can={abilities} />}
      {piece.openings && piece.visibility === 'SEALED' && (
        <Openings openings={piece.openings} timeZone={timeZone} />
      )}
    </>
  )
}
