const WORDS: Readonly<Record<string, string>> = {
  entry: 'an entry in the history',
  proposal: 'a proposal',
  evidence: 'a piece of evidence',
  criterion: 'something that counts as done',
  comment: 'a note among us',
  assignment: 'a handover note',
  recommendation: 'the whole wording of a recommendation',
}

/** What was, or is to be, removed for safety. */
export function thingWords(noun: string): string {
  return WORDS[noun] ?? noun
}
