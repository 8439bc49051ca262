import type { ReactNode } from 'react'
import { VISIBILITY_WORDS } from '@/components/evidence/evidenceChoices'
import { hostOf } from '@/components/evidence/hostOf'
import { kindWords } from '@/components/evidence/kindWords'
import { sizeWords } from '@/components/evidence/sizeWords'
import { tierWords } from '@/components/evidence/tierWords'
import { desk } from '@/components/desk/deskAddresses'
import { Day } from '@/components/ui/Day'
import { Facts } from '@/components/ui/Facts'
import type { OpenPiece } from '@/lib/evidence/queries/piece'

/** What it is, how strong, of when, from whom, and what became of it. What is closed says so in place of its details. */
export function PieceFacts({ piece }: { piece: OpenPiece }) {
  const { publishedOn, replaces, replacedBecause, replacedBy, withdrawn, publicCopy, attestedBy } = piece
  return (
    <Facts
      facts={[
        { term: 'What it is', value: kindWords(piece.kind) },
        { term: 'How strong it is', value: tierWords(piece.tier) },
        { term: 'Happened on', value: <Day on={piece.happenedOn} /> },
        { term: 'Published on', value: publishedOn && <Day on={publishedOn} /> },
        { term: 'Who may see it', value: <Visibility piece={piece} /> },
        { term: 'Link', value: linkTo(piece.url) },
        { term: 'Saved copy', value: savedCopy(piece) },
        { term: 'File', value: fileOf(piece) },
        { term: 'Seen by', value: attestedBy.length > 0 && `${attestedBy.join(' and ')}; nothing is kept` },
        { term: 'Entered on', value: <By {...piece} /> },
        {
          term: 'Replaces',
          value: replacedBecause && (
            <>
              {replaces ? <a href={desk.piece(replaces.id)}>{replaces.title}</a> : 'A sealed one'}, because:{' '}
              {replacedBecause}
            </>
          ),
        },
        {
          term: 'Replaced by',
          value: replacedBy && (
            <>
              <a href={desk.piece(replacedBy.id)}>{replacedBy.title}</a>, because: {replacedBy.because}
            </>
          ),
        },
        {
          term: 'Withdrawn',
          value: withdrawn && (
            <>
              <By {...withdrawn} />, because: {withdrawn.because}
            </>
          ),
        },
        {
          term: 'Public copy',
          value: publicCopy && (
            <>
              <By {...publicCopy} />, {sizeWords(publicCopy.byteSize)}, without what the original says about
              its making. Public once a lead has cleared it.{' '}
              {!piece.isClosed && <a href={`/api/evidence/${piece.id}/copy`}>Save the public copy</a>}
            </>
          ),
        },
      ]}
    />
  )
}

function Visibility({ piece }: { piece: OpenPiece }) {
  return (
    <>
      {VISIBILITY_WORDS[piece.visibility]}
      {piece.identifiesSurvivor && (
        <>
          . <b>It identifies a survivor, and is never made public.</b>
        </>
      )}
    </>
  )
}

function linkTo(url: string | null): ReactNode {
  const host = hostOf(url)
  return url !== null && host !== null ? (
    <a href={url} rel="noreferrer">
      {host}
    </a>
  ) : null
}

/** A page that nobody has saved can vanish: that is said. */
function savedCopy({ archiveUrl, url, hasFile }: OpenPiece): ReactNode {
  if (archiveUrl) return linkTo(archiveUrl)
  return url !== null && !hasFile ? 'Link only: no copy was saved' : null
}

function fileOf({ id, file }: OpenPiece): ReactNode {
  if (!file) return null
  return (
    <>
      <a href={`/api/evidence/${id}/file`}>Save {file.name}</a>, {sizeWords(file.byteSize)}
    </>
  )
}

function By({ author, enteredOn }: { author: string; enteredOn: string }) {
  return (
    <>
      <Day on={enteredOn} /> by {author}
    </>
  )
}
