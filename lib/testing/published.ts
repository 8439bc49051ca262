import { randomBytes } from 'node:crypto'
import { toJson } from '@/lib/core/canonical'
import { db } from '@/lib/core/db'
import { BEGINNING } from '@/lib/ledger/chain'
import type {
  PublishedAsk,
  PublishedDemand,
  PublishedDocument,
  PublishedEntry,
  PublishedOrganisation,
  PublishedRecommendation,
  PublishedRetraction,
} from '@/lib/progress/schema'
import { NO_SETTINGS } from '@/lib/workflow/cadence'
import { recordHash, releaseHash } from '@/lib/publication/chain'
import type { RecordKind } from '@/prisma/generated/enums'

type Published = {
  organisation?: Partial<PublishedOrganisation>
  documents?: PublishedDocument[]
  demands?: PublishedDemand[]
  recommendations?: PublishedRecommendation[]
  retractions?: PublishedRetraction[]
}

/** One release of these records, past publication and its commands: the ground that a reader's test stands on. */
export async function release({
  organisation,
  documents = [],
  demands = [],
  recommendations = [],
  retractions = [],
}: Published) {
  const last = await db().release.findFirst({ orderBy: { sequence: 'desc' } })
  const records = [
    ...(organisation ? [draft('ORGANISATION', 'organisation', anOrganisation(organisation))] : []),
    ...documents.map((one) => draft('DOCUMENT', one.slug, one)),
    ...demands.map((one) => draft('DEMAND', one.slug, one)),
    ...recommendations.map((one) => draft('RECOMMENDATION', one.ref, one)),
    ...retractions.map((one) => ({ ...draft('RECOMMENDATION', one.ref, one), isRetracted: true })),
  ]
  const sequence = (last?.sequence ?? 0) + 1
  const previousHash = last?.hash ?? BEGINNING
  const releasedAt = new Date(Math.max(Date.now(), (last?.releasedAt.getTime() ?? 0) + 1))
  const hash = releaseHash({ sequence, releasedAt: releasedAt.toISOString(), previousHash, records })
  await db().release.create({
    data: { sequence, releasedAt, recordCount: records.length, previousHash, hash },
  })
  await db().record.createMany({ data: records.map((one) => ({ ...one, release: sequence })) })
  return { sequence, hash }
}

function draft(kind: RecordKind, key: string, content: unknown) {
  const body = toJson(content) ?? {}
  const salt = randomBytes(16).toString('hex')
  return { kind, key, salt, body, hash: recordHash({ kind, key, salt, body }) }
}

function anOrganisation(given: Partial<PublishedOrganisation>): PublishedOrganisation {
  return {
    name: 'Heed',
    contact: null,
    about: null,
    hotline: null,
    timeZone: 'UTC',
    publicSite: 'OPEN',
    isDemonstration: false,
    isFourEyes: true,
    fourEyesSince: null,
    cadence: NO_SETTINGS,
    ...given,
  }
}

export function aDocument(given: Partial<PublishedDocument> = {}): PublishedDocument {
  return {
    slug: 'report',
    code: 'REP',
    title: 'A report',
    publisher: null,
    authors: [],
    publishedOn: null,
    publishedPrecision: null,
    kind: 'ARTICLE',
    url: null,
    rights: 'Quoted in excerpts of a few words.',
    note: null,
    textSha256: '0'.repeat(64),
    ...given,
  }
}

export function aRecommendation(given: Partial<PublishedRecommendation> = {}): PublishedRecommendation {
  const ref = given.ref ?? 'REP-1'
  const asks = given.asks ?? [anAsk()]
  return {
    ref,
    position: 1,
    title: `What ${ref} asks`,
    statement: 'Somebody should do something.',
    excerpt: null,
    locator: 'first paragraph',
    explicitness: 'EXPLICIT',
    strength: 'SHOULD',
    pillar: 'PREVENTION',
    level: 'US_FEDERAL',
    priority: 'NORMAL',
    priorityReason: null,
    caution: null,
    themes: [],
    document: { slug: 'report', code: 'REP', title: 'A report' },
    parent: null,
    parts: [],
    demands: [],
    addressees: asks.map(({ addressee }) => addressee),
    status: aStatus({ leaves: asks.length }),
    retractedParts: [],
    replacedBy: [],
    standsFor: [],
    asks,
    ...given,
  }
}

export function aStatus(
  given: Partial<PublishedRecommendation['status']> = {},
): PublishedRecommendation['status'] {
  return {
    implementation: 'NOT_ASSESSED',
    isFinal: false,
    disputed: 0,
    retractedParts: 0,
    leaves: 1,
    checked: 0,
    done: 0,
    firstCheckedOn: null,
    checkedOn: null,
    since: null,
    ...given,
  }
}

export function anAsk(given: Partial<PublishedAsk> = {}): PublishedAsk {
  return {
    addressee: { slug: 'us-congress', name: 'US Congress' },
    response: 'NOT_SENT',
    implementation: 'NOT_ASSESSED',
    verification: 'UNVERIFIED',
    since: null,
    sincePrecision: null,
    checkedOn: null,
    reviewOn: null,
    reverifyOn: null,
    entries: [],
    evidence: [],
    criteria: [],
    ...given,
  }
}

export function anEntry(given: Partial<PublishedEntry> & { effectiveOn: string }): PublishedEntry {
  return {
    id: `${given.verb ?? 'recordProgress'} ${given.effectiveOn}`,
    verb: 'recordProgress',
    standsFor: null,
    response: null,
    implementation: 'IN_PROGRESS',
    verification: null,
    precision: 'DAY',
    recordedAt: `${given.effectiveOn}T12:00:00.000Z`,
    enteredOn: given.effectiveOn,
    checkedOn: null,
    reverifyOn: null,
    isDecidedByOnePerson: false,
    replaces: null,
    isAnnulment: false,
    evidence: [],
    said: {},
    isUnproven: false,
    lapse: null,
    ending: null,
    successor: null,
    carriedInto: [],
    carriedFrom: null,
    carried: null,
    ...given,
  }
}
