import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import { disputeWhatIsUnmet } from '@/lib/asks/commands/disputeWhatIsUnmet'
import { askInScope } from '@/lib/asks/queries/facts'
import { toDate, todayIn } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { organisationIn } from '@/lib/organisation/queries'
import { waitingInScope, type Waiting } from '../queries/attestations'
import { firstVisibility, TIER_OF_KIND } from '../rules'
import type { AttestationInput, AttestInput } from '../schema'

/**
 * Says what one of us has seen and nobody keeps. It waits: evidence is what a second person says to have seen too.
 * Throws Forbidden, NotFound or Refused.
 */
export async function attest(actor: Actor, { askId, receipt, ...seen }: AttestInput): Promise<void> {
  const person = mayAttest(actor)
  await write(
    person,
    async (tx, at) => {
      await askInScope(tx, person, askId)
      const { timeZone } = await organisationIn(tx)
      if (seen.happenedOn > todayIn(timeZone, at))
        throw refusal('happenedOn', 'DATE_AFTER_TODAY', 'The date is after today.')
      const { identifiesSurvivor } = seen
      const first = firstVisibility({ kind: 'ATTESTATION', hasFile: false, identifiesSurvivor })
      const visibility = seen.visibility ?? first
      if (identifiesSurvivor && visibility !== 'SEALED')
        throw refusal('visibility', 'SURVIVOR_SEALED', 'What identifies a survivor stays sealed.')
      const happenedOn = toDate(seen.happenedOn)
      const waiting = await tx.waitingAttestation.create({
        data: { ...seen, happenedOn, visibility, askId, personId: person.id, writtenAt: at },
      })
      return { event: 'attestation.written', subject: `attestation/${waiting.id}` }
    },
    { receipt },
  )
}

/** The second person's word: only now it is evidence. Throws Forbidden, NotFound or Refused (by the one who wrote it). */
export async function confirmAttestation(
  actor: Actor,
  { attestationId, receipt }: AttestationInput,
): Promise<void> {
  const person = mayAttest(actor)
  const subject = `attestation/${attestationId}`
  await write(
    person,
    async (tx, at) => {
      const waiting = await waitingInScope(tx, person, attestationId)
      if (waiting.personId === person.id)
        throw refusal(null, 'OWN_ATTESTATION', 'A second person has to have seen it: you wrote this one.')
      if (!waiting.person.isActive)
        throw refusal(null, 'NOT_ACTIVE', 'Whoever wrote it is no longer with us. Write what you have seen.')
      await toEvidence(tx, waiting, person, at)
      await disputeWhatIsUnmet(tx, person, [waiting.askId], at)
      return { event: 'attestation.confirmed', subject }
    },
    { receipt, about: subject },
  )
}

/** Takes what waits away again: it was not so, or not to be said. Throws Forbidden or NotFound. */
export async function dropAttestation(
  actor: Actor,
  { attestationId, receipt }: AttestationInput,
): Promise<void> {
  const person = mayAttest(actor)
  const subject = `attestation/${attestationId}`
  await write(
    person,
    async (tx) => {
      const { id } = await waitingInScope(tx, person, attestationId)
      await tx.waitingAttestation.delete({ where: { id } })
      return { event: 'attestation.dropped', subject }
    },
    { receipt, about: subject },
  )
}

async function toEvidence(tx: Transaction, waiting: Waiting, second: PersonActor, at: Date) {
  const { askId, polarity, personId, title, visibility, identifiesSurvivor, happenedOn } = waiting
  const evidence = await tx.evidence.create({
    data: {
      ...{ kind: 'ATTESTATION', tier: TIER_OF_KIND.ATTESTATION, attestedBy: [personId, second.id] },
      ...{ title, visibility, identifiesSurvivor, happenedOn, authorId: personId, recordedAt: at },
    },
  })
  const bearing = { askId, evidenceId: evidence.id, polarity, authorId: personId, recordedAt: at }
  await tx.askEvidence.create({ data: bearing })
  await tx.waitingAttestation.delete({ where: { id: waiting.id } })
}

function mayAttest(actor: Actor): PersonActor {
  if (actor.kind !== 'person' || !can(actor, 'attachEvidence'))
    throw new Forbidden('Your role does not attest. Ask an editor, a verifier or a lead.')
  return actor
}

function refusal(field: string | null, code: string, message: string): Refused {
  return new Refused(message, [{ field, code, message }])
}
