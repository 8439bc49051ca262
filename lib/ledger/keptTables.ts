type KeptTable = {
  /** Its primary key. */
  key: readonly [string, ...string[]]
  /** Columns that the ledger leaves out: folds of other rows, a count of edits, what must not be kept for ever. */
  apart?: readonly string[]
  /** Those columns are left out only while this one has a value. */
  apartWith?: string
}

/**
 * Every table whose rows the ledger vouches for. Their rows get into each entry by themselves: a new table needs a
 * line here, the trigger `put_down` and a line of the view `KeptRow`, and a test says so when it has none.
 */
export const KEPT_TABLES = {
  Organisation: { key: ['id'] },
  Person: { key: ['id'], apart: ['passwordHash', 'version'] },
  Team: { key: ['id'], apart: ['version'] },
  TeamMember: { key: ['teamId', 'personId'] },
  Document: { key: ['id'], apart: ['version'] },
  Theme: { key: ['slug'] },
  Recommendation: { key: ['id'], apart: ['implementation', 'ownerId', 'deputyId', 'version'] },
  Addressee: { key: ['id'], apart: ['version'] },
  Demand: { key: ['id'], apart: ['version'] },
  _DemandToRecommendation: { key: ['A', 'B'] },
  Ask: {
    key: ['id'],
    apart: [
      ...['response', 'implementation', 'verification', 'since', 'checkedOn', 'version'],
      ...['reviewOn', 'staleOn', 'stalledOn'],
    ],
  },
  Wording: { key: ['id'] },
  Criterion: { key: ['id'] },
  CriterionAssessment: { key: ['id'] },
  Evidence: { key: ['id'] },
  EvidenceWithdrawal: { key: ['evidenceId'] },
  AskEvidence: { key: ['askId', 'evidenceId'] },
  StoredFile: { key: ['sha256'] },
  PublicCopy: { key: ['evidenceId'] },
  StatusEntry: { key: ['id'] },
  EntryEvidence: { key: ['entryId', 'evidenceId'] },
  EntryRelease: { key: ['entryId'] },
  Proposal: { key: ['id'] },
  Assignment: { key: ['id'] },
  Comment: { key: ['id'] },
  CommentMention: { key: ['commentId', 'personId'] },
  MentionAside: { key: ['commentId', 'personId'] },
  Contact: { key: ['id'] },
  ContactAsk: { key: ['contactId', 'askId'] },
  NextStepDone: { key: ['contactId'] },
  Clearance: { key: ['id'] },
  Expunging: { key: ['id'] },
  Receipt: { key: ['key'] },
  Release: { key: ['sequence'] },
  // The chain of releases vouches for the body, by the hash; once the salt is expunged, the ledger does.
  Record: { key: ['kind', 'key', 'release'], apart: ['body', 'salt'], apartWith: 'salt' },
} as const satisfies Readonly<Record<string, KeptTable>>

export type TableName = keyof typeof KEPT_TABLES

export function isKept(table: string): table is TableName {
  return Object.hasOwn(KEPT_TABLES, table)
}

export function keptTable(table: TableName): KeptTable {
  return KEPT_TABLES[table]
}
