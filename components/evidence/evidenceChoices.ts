import { kindWords } from '@/components/evidence/kindWords'
import { POLARITY_WORDS, TIER_WORDS } from '@/lib/workflow/words'

const KINDS = [
  'LAW',
  'REGULATION',
  'DECISION',
  'TREATY',
  'OFFICIAL_DATA',
  'INDEPENDENT_REPORT',
  'STATEMENT',
  'NEWS',
  'TESTIMONY',
  'OTHER',
] as const

export const KIND_CHOICES = KINDS.map((value) => ({ value, label: kindWords(value) }))

export const TIER_CHOICES = ([1, 2, 3, 4] as const).map((tier) => ({
  value: String(tier),
  label: TIER_WORDS[tier],
}))

export const POLARITY_CHOICES = (['SUPPORTS', 'CONTRADICTS', 'CONTEXT'] as const).map((value) => ({
  value,
  label: POLARITY_WORDS[value],
}))

/** Said before it is sent: it is the one choice here that the public sees at once. */
export const POLARITY_HINT =
  'What contradicts a claim that it is implemented has the claim checked again at once, and the public reads that.'

export const VISIBILITY_WORDS = {
  SEALED: 'Sealed: for those of us who work with evidence',
  STAFF: 'For all of our staff',
  PUBLIC: 'Public, once an entry that names it is',
} as const

/** A file and what identifies a survivor are never made public by a form. */
export function visibilityChoices(canBePublic: boolean) {
  return (['SEALED', 'STAFF', 'PUBLIC'] as const)
    .filter((value) => canBePublic || value !== 'PUBLIC')
    .map((value) => ({ value, label: VISIBILITY_WORDS[value] }))
}

export const VISIBILITY_SHORT = { SEALED: 'sealed', STAFF: 'for all staff', PUBLIC: 'may be public' } as const
