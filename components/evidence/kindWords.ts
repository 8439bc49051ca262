/** EvidenceKind as a reader says it. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  LAW: 'Law',
  REGULATION: 'Regulation',
  DECISION: 'Decision',
  TREATY: 'Treaty',
  OFFICIAL_DATA: 'Official record or data',
  INDEPENDENT_REPORT: 'Independent report',
  ATTESTATION: 'Attestation',
  STATEMENT: 'Statement',
  NEWS: 'News',
  TESTIMONY: 'Testimony',
  OTHER: 'Source',
}

export function kindWords(kind: string): string {
  return KIND_WORDS[kind] ?? 'Source'
}
