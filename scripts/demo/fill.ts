import { randomBytes, randomUUID } from 'node:crypto'
import type { PersonActor } from '@/lib/access/policy'
import type { Role } from '@/lib/access/roles'
import { assign } from '@/lib/assignments/commands'
import { issueSetupLink } from '@/lib/auth/setupLink'
import { comment } from '@/lib/comments/commands'
import { addDays, todayIn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { declareDemonstration, setUp } from '@/lib/organisation/commands'
import { addPerson, choosePassword } from '@/lib/people/commands'
import { releaseDue } from '@/lib/publication/commands'
import { NEW_EVIDENCE } from '@/lib/asks/schema'
import { recordStatus } from '@/lib/proposals/commands/record'
import { approve } from '@/lib/proposals/commands/approve'
import { returnProposal } from '@/lib/proposals/commands/returnProposal'
import { openProposal } from '@/lib/proposals/queries/open'
import { HISTORY, type Happening } from './history'

const LEAD = { name: 'Lea Lindqvist', email: 'lea@demo.invalid' }
const OTHERS: { name: string; email: string; roles: Role[] }[] = [
  { name: 'Edwin Okafor', email: 'edwin@demo.invalid', roles: ['editor'] },
  { name: 'Nadia Rahimi', email: 'nadia@demo.invalid', roles: ['editor'] },
  { name: 'Viktor Sand', email: 'viktor@demo.invalid', roles: ['verifier'] },
]

/** Invented people and a plausible year, through the same commands as real ones. Null when they are there already. */
export async function fillDemo(): Promise<{ email: string; password: string } | null> {
  const link = await issueSetupLink()
  const token = link && new URL(link).searchParams.get('token')
  if (!token) return null
  const password = randomBytes(12).toString('base64url')
  await declareDemonstration({ kind: 'system', job: 'demo' })
  await setUp({ token, organisation: 'Example Advocates', timeZone: 'America/New_York', password, ...LEAD })
  const lead = await personOf(LEAD.email)
  for (const person of OTHERS) await join(lead, person, password)
  const editors = await Promise.all(OTHERS.slice(0, 2).map(({ email }) => personOf(email)))
  const verifier = await personOf('viktor@demo.invalid')
  for (const [index, happening] of HISTORY.entries()) {
    await happen(happening, editors[index % 2] ?? lead)
    await decideAll(verifier, happening)
  }
  await giveOwners(lead, editors)
  await releaseDue({ kind: 'system', job: 'publication' })
  return { email: LEAD.email, password }
}

async function join(lead: PersonActor, person: (typeof OTHERS)[number], password: string): Promise<void> {
  const token = await addPerson(lead, { ...person, receipt: randomUUID() })
  if (token) await choosePassword({ token, password })
}

/** To every addressee alike. */
async function happen({ ref, daysAgo, change, shown }: Happening, editor: PersonActor): Promise<void> {
  const effectiveOn = addDays(todayIn('America/New_York', new Date()), -daysAgo)
  const asks = await db().ask.findMany({
    where: { recommendation: { ref } },
    select: { id: true, version: true },
  })
  for (const { id, version } of asks)
    await recordStatus(editor, {
      askId: id,
      version,
      receipt: randomUUID(),
      request: { effectiveOn, ...change, ...(await proofOf(id, change.verb)) },
      evidence: shown && {
        url: `https://example.org/invented/${ref.toLowerCase()}/${shown.path}`,
        happenedOn: effectiveOn,
        kind: shown.kind,
        ...(shown.polarity && { polarity: shown.polarity }),
      },
    })
}

/** What is claimed is claimed of all that counts as done, on what comes along. */
async function proofOf(askId: string, verb: Happening['change']['verb']) {
  if (verb !== 'claimImplemented' && verb !== 'claimPartial') return {}
  const assessment = verb === 'claimImplemented' ? ('MET' as const) : ('MET_IN_PART' as const)
  const criteria = await db().criterion.findMany({ where: { askId, replacedBy: null }, select: { id: true } })
  return {
    assessments: criteria.map(({ id }) => ({
      criterionId: id,
      assessment,
      evidenceIds: [NEW_EVIDENCE],
    })),
  }
}

async function decideAll(verifier: PersonActor, { ref, decision }: Happening): Promise<void> {
  if (!decision) return
  const where = { state: 'PENDING' as const, ask: { recommendation: { ref } } }
  for (const { id: proposalId } of await db().proposal.findMany({ where, select: { id: true } })) {
    const form = { proposalId, receipt: randomUUID() }
    if ('reason' in decision) await returnProposal(verifier, { ...form, ...decision })
    else {
      const { seen, seenAt } = await openProposal(verifier, proposalId)
      await approve(verifier, { ...form, ...decision, seen, seenAt })
    }
  }
}

async function giveOwners(lead: PersonActor, editors: PersonActor[]): Promise<void> {
  const refs = [...new Set(HISTORY.map(({ ref }) => ref))]
  const effectiveOn = todayIn('America/New_York', new Date())
  for (const [index, ref] of refs.entries()) {
    const owner = editors[index % 2]
    if (!owner || index % 5 === 4) continue
    await assign(lead, { ref, receipt: randomUUID(), version: 1, owner: owner.id, effectiveOn })
  }
  await comment(lead, {
    ref: 'TIC-15c',
    receipt: randomUUID(),
    body: 'Ask the sponsor’s office for the date of the markup.',
  })
}

async function personOf(email: string): Promise<PersonActor> {
  const { id, name, roles } = await db().person.findUniqueOrThrow({ where: { email } })
  return { kind: 'person', id, name, roles }
}
