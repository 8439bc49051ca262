import { fieldWords } from '@/components/publication/placeWords'

const WORDS: Readonly<Record<string, string>> = {
  entry: 'an entry in the history',
  proposal: 'a proposal',
  evidence: 'a piece of evidence',
  criterion: 'something that counts as done',
  comment: 'a note among us',
  contact: 'a letter, meeting or call',
  assignment: 'a handover note',
  recommendation: 'the whole wording of a recommendation',
}

/** What was, or is to be, removed for safety. */
export function thingWords(noun: string): string {
  return WORDS[noun] ?? noun
}

const FIELDS: Readonly<Record<string, string>> = {
  wrong: 'What was wrong',
  title: 'Title',
  returned: 'Why it was returned or withdrawn',
  url: 'Its address',
  archiveUrl: 'The address of its archived copy',
  fileName: 'The name of its file',
  replacedBecause: 'Why it replaced another',
  withdrawn: 'Why it was withdrawn',
  howToVerify: 'How to verify it',
  note: 'What was said when it was assessed',
  body: 'The note',
  whom: 'Whom there',
  saidThere: 'What was said',
  promised: 'What was promised',
  nextStep: 'The next step',
  handover: 'The handover note',
  statement: 'Statement',
  excerpt: 'Excerpt',
  locator: 'Where it stands in the document',
  caution: 'A word of caution',
  priorityReason: 'Why it has priority',
  retracted: 'Why it was retracted',
  archived: 'Why it was archived',
  changed: 'Why its wording was changed',
}

/** Which of its words these are. */
export function removedFieldWords(field: string): string {
  return FIELDS[field] ?? fieldWords(field)
}
