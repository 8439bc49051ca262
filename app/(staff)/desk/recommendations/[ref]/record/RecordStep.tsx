import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { doubtSentence, standingDoubts } from '@/components/asks/doubts'
import { CameBack } from '@/components/proposals/CameBack'
import { CorrectedEntry } from '@/components/record/CorrectedEntry'
import { LastRecorded } from '@/components/record/LastRecorded'
import { RecordForm } from '@/components/record/RecordForm'
import { ReplacementChoice } from '@/components/record/ReplacementChoice'
import { isRecordVerb, stepOf, VERB_HINTS } from '@/components/record/recordVerbs'
import { StepList } from '@/components/record/StepList'
import { SUCCESSOR_WORDS } from '@/components/record/successorWords'
import { TargetChoice } from '@/components/record/TargetChoice'
import { WhatItNeeds } from '@/components/record/WhatItNeeds'
import { WhoDecides } from '@/components/record/WhoDecides'
import { StatusWord } from '@/components/status/StatusWord'
import { PageHeader } from '@/components/ui/PageHeader'
import type { PersonActor } from '@/lib/access/policy'
import { addressees } from '@/lib/asks/queries/addressees'
import type { OpenAsk, OpenEntry } from '@/lib/asks/queries/open'
import type { Recording } from '@/lib/asks/queries/recording'
import { changeOf } from '@/lib/asks/rules'
import { SUCCESSORS, type Request } from '@/lib/workflow/request'
import { hasTargets } from '@/lib/workflow/verbs'
import { VERB_WORDS } from '@/lib/workflow/words'
import { record } from './actions'
import type { AskedForm } from './asked'
import { citable, namedIn, unansweredAmong } from './citable'
import { entryChoices } from './entryChoices'
import { emptyChange, needsOf, thenDecides } from './needs'
import { openingOf } from './opening'

type Props = {
  actor: PersonActor
  recommendation: string
  ask: OpenAsk
  asked: AskedForm
  recording: Recording
  crumbs: ReactNode
  standing: ReactNode
}

/** One step on the way: what is not said yet is asked by links, the rest by the form. */
export async function RecordStep(props: Props) {
  const { recommendation, ask, asked, crumbs, standing } = props
  const { verb, fact, to, successorKind, entryId } = asked
  const moment = ask.moments.find(({ entry }) => entry.id === entryId)
  const isCorrection = verb === 'correct'
  const present = moment?.entry.standsFor ?? moment?.entry.verb
  const hrefOf = (more: Parameters<typeof desk.step>[2]) =>
    desk.step(recommendation, ask.id, { verb: verb ?? undefined, entry: entryId, card: asked.card, ...more })
  const head = (
    <>
      <PageHeader crumbs={crumbs} title={isCorrection ? 'Correct an entry' : VERB_WORDS[verb ?? 'reconfirm']}>
        {isRecordVerb(verb ?? undefined) && fact && fact !== 'NOTHING' && (
          <p className="soft">{VERB_HINTS[fact]}</p>
        )}
      </PageHeader>
      {isCorrection ? <CorrectedEntry moment={moment ?? null} evidence={ask.evidence} /> : standing}
    </>
  )
  if (isCorrection && (!moment || moment.replacedBy)) return head
  if (fact === null)
    return (
      <>
        {head}
        <ReplacementChoice
          present={isRecordVerb(present) ? present : null}
          canVanish={!moment?.entry.carried}
          hrefOf={(one) => hrefOf({ with: one, ...(one === present && moment && wayTo(moment.entry)) })}
        />
      </>
    )
  const instead = isCorrection ? { with: fact } : {}
  if (fact !== 'NOTHING' && hasTargets(fact) && to === null)
    return (
      <>
        {head}
        <TargetChoice verb={fact} hrefOf={(one) => hrefOf({ ...instead, to: one })} />
      </>
    )
  if (fact === 'supersede' && successorKind === null)
    return (
      <>
        {head}
        <p>What has taken its place?</p>
        <StepList
          steps={SUCCESSORS.map((by) => ({
            key: by,
            href: hrefOf({ ...instead, by }),
            label: SUCCESSOR_WORDS[by],
          }))}
        />
      </>
    )
  return (
    <>
      {head}
      {to && (
        <p>
          From then on: <StatusWord status={to} />
        </p>
      )}
      <TheForm {...props} fact={fact} />
    </>
  )
}

async function TheForm(props: Props & { fact: NonNullable<AskedForm['fact']> }) {
  const { actor, recommendation, ask, asked, recording, fact } = props
  const { facts, toSearch } = recording
  const { to, successorKind, entryId } = asked
  const isCorrection = asked.verb === 'correct'
  const happened = fact === 'NOTHING' ? null : fact
  const { opening, mended } = await openingOf(actor, ask, asked, facts.today)
  const { given } = opening
  const empty = happened && emptyChange(facts, happened, to)
  const change = empty && { ...empty, ...given, verb: empty.verb, to: empty.to }
  const request: Request =
    isCorrection || !change ? { verb: 'correct', entryId: entryId ?? '', replacement: change } : change
  const cited = ask.moments.find(({ entry }) => entry.id === entryId)?.entry.evidenceIds ?? []
  const evidence = citable(ask, facts, [...cited, ...namedIn(given)])
  // A rollback that is checked again is no claim that something is done.
  const hasProof = ask.implementation !== 'REGRESSED' || happened !== 'resolveDispute'
  return (
    <>
      {mended && <CameBack one={mended} mendHref={null} />}
      <RecordForm
        action={record}
        submit={isCorrection ? VERB_WORDS.correct : VERB_WORDS[fact === 'NOTHING' ? 'correct' : fact]}
        recommendation={recommendation}
        askId={ask.id}
        version={ask.version}
        fact={happened}
        step={happened && stepOf(happened, to)}
        corrects={isCorrection ? (entryId ?? '') : null}
        {...{ to, successorKind, toSearch, evidence, card: asked.card }}
        addressees={successorKind === 'ADDRESSEE' ? await addressees(actor) : []}
        opening={opening}
        datable={evidence.filter(({ value }) => cited.includes(value))}
        criteria={hasProof ? ask.criteria : []}
        unanswered={hasProof ? unansweredAmong(facts, evidence, given) : []}
        doubts={standingDoubts(ask).map(doubtSentence)}
        entries={entryChoices(ask)}
        today={facts.today}
        fileHref={desk.evidence(recommendation, ask.id)}
        whatIsNew={<LastRecorded ask={ask} />}
        needs={
          <>
            <WhatItNeeds {...needsOf(facts, request)} />
            <WhoDecides then={thenDecides(recording, request)} />
          </>
        }
        aside={
          isCorrection ? (
            <a href={desk.request(recommendation, ask.id)}>Leave it as it is</a>
          ) : (
            <a href={desk.record(recommendation, ask.id, undefined, asked.card)}>Another step</a>
          )
        }
      />
    </>
  )
}

/** To the same step again, by the answers that were given on the way to it. */
function wayTo(entry: OpenEntry): { to?: string; by?: string } {
  const { to, successor } = changeOf(entry, entry.enteredOn) ?? {}
  return { ...(to && { to }), ...(successor && { by: successor.kind }) }
}
