import type { ToSearch } from '@/lib/asks/queries/recording'
import type { CalendarDate } from '@/lib/core/dates'
import type { Change } from '@/lib/workflow/request'

/** What a form begins with: nothing, the entry that is corrected, or what was proposed before and is mended now. */
export type Opening = {
  given: Partial<Change>
  wrong?: string | undefined
  publicSentence?: string | undefined
  /** The entry in the way that is corrected along with it, and its right day; without one, it is annulled. */
  alsoEntryId?: string | undefined
  alsoOn?: string | undefined
  /** The proposal that this one mends. */
  earlierId?: string | undefined
}

/** Evidence that is here already, as a form offers it. */
export type EvidenceChoice = {
  value: string
  label: string
  polarity: 'SUPPORTS' | 'CONTRADICTS' | 'CONTEXT'
  happenedOn: CalendarDate
}

/** What counts as done, with how it was assessed last and on what. */
export type CriterionChoice = {
  id: string
  text: string
  kind: 'COMPLETION' | 'OUTCOME'
  isRequired: boolean
  howToVerify: string | null
  assessment: string
  evidenceIds: readonly string[]
}

/** Everything that the fields of a form are made from. */
export type RecordContext = {
  opening: Opening
  toSearch: ToSearch | null
  criteria: readonly CriterionChoice[]
  evidence: readonly EvidenceChoice[]
  /** Of a correction: what the entry cites and whoever corrects may date anew. */
  datable: readonly EvidenceChoice[]
  /** Contradicts the claim, and nobody has said yet why the claim stands nonetheless. */
  unanswered: readonly EvidenceChoice[]
  /** What a claim is in doubt for, in words: whoever claims answers it. */
  doubts: readonly string[]
  /** Entries of this request, in words, should one be in the way. */
  entries: readonly { value: string; label: string }[]
  fileHref: string
}
