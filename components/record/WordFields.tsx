import { TextArea } from '@/components/form/TextArea'
import type { RecordVerb } from '@/components/record/recordVerbs'
import type { Change } from '@/lib/workflow/request'

type Text = {
  name: 'searched' | 'sentence' | 'remainder' | 'lost' | 'reason' | 'risk' | 'answer'
  label: string
  isOptional?: boolean
}
type Props = { verb: RecordVerb | null; given: Partial<Change>; lastSearched: string | null }

/** What has to be said with a step in words, in the order of telling. */
export function WordFields({ verb, given, lastSearched }: Props) {
  return (verb ? WORDS[verb] : [HAPPENED]).map(({ name, label, isOptional = false }) => (
    <TextArea
      key={name}
      name={name}
      label={label}
      hint={hintFor(name, lastSearched)}
      initial={given[name] ?? (name === 'searched' ? lastSearched : null)}
      isOptional={isOptional}
      rows={name === 'searched' ? 3 : 2}
    />
  ))
}

const HAPPENED: Text = { name: 'sentence', label: 'What happened, in one sentence', isOptional: true }

const WORDS: Readonly<Record<RecordVerb, readonly Text[]>> = {
  recordNoAction: [{ name: 'searched', label: 'What did you search?' }],
  reconfirm: [{ name: 'sentence', label: 'Anything to add', isOptional: true }],
  recordDevelopment: [{ ...HAPPENED, isOptional: false }],
  recordCommitment: [HAPPENED],
  recordProgress: [HAPPENED],
  recordLapse: [HAPPENED],
  recordResponse: [],
  recordRegression: [{ name: 'lost', label: 'What was lost' }, HAPPENED],
  dispute: [{ name: 'reason', label: 'Why it is in doubt' }],
  resolveDispute: [{ name: 'answer', label: 'What you found when you checked again' }],
  claimPartial: [{ name: 'remainder', label: 'What remains to be done' }, HAPPENED],
  claimImplemented: [HAPPENED],
  resume: [HAPPENED],
  reopen: [HAPPENED],
  closeNotImplemented: [
    { name: 'reason', label: 'Why nothing more is expected' },
    { name: 'risk', label: 'What remains at risk' },
  ],
  supersede: [HAPPENED],
}

function hintFor(name: Text['name'], lastSearched: string | null): string | undefined {
  if (name === 'searched')
    return lastSearched ? 'As searched last for this addressee: change what was different.' : undefined
  return 'For staff; the public reads it once a lead has released it.'
}
