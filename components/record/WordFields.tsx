import { TextArea } from '@/components/form/TextArea'
import type { RecordVerb } from '@/components/record/recordVerbs'
import { SearchedField } from '@/components/record/SearchedField'
import type { ToSearch } from '@/lib/asks/queries/recording'
import type { Change } from '@/lib/workflow/request'

type Text = {
  name: 'sentence' | 'remainder' | 'lost' | 'reason' | 'risk' | 'answer'
  label: string
  isOptional?: boolean
}
type Props = { verb: RecordVerb | null; given: Partial<Change>; toSearch: ToSearch | null }

/** What has to be said with a step in words, in the order of telling. */
export function WordFields({ verb, given, toSearch }: Props) {
  if (verb === 'recordNoAction') return <SearchedField said={given.searched} toSearch={toSearch} />
  return (verb ? WORDS[verb] : [HAPPENED]).map(({ name, label, isOptional = false }) => (
    <TextArea
      key={name}
      name={name}
      label={label}
      hint="For staff; the public reads it once a lead has released it."
      initial={given[name] ?? null}
      isOptional={isOptional}
      rows={2}
    />
  ))
}

const HAPPENED: Text = { name: 'sentence', label: 'What happened, in one sentence', isOptional: true }

const WORDS: Readonly<Record<Exclude<RecordVerb, 'recordNoAction'>, readonly Text[]>> = {
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
