import {
  KIND_CHOICES,
  POLARITY_CHOICES,
  POLARITY_HINT,
  TIER_CHOICES,
  visibilityChoices,
} from '@/components/evidence/evidenceChoices'
import { Checkbox } from '@/components/form/Checkbox'
import { DateField } from '@/components/form/DateField'
import { Field } from '@/components/form/Field'
import { Select } from '@/components/form/Select'
import type { CalendarDate } from '@/lib/core/dates'

/** The names of the fields here: the fold around them opens when one has a problem. */
export const DETAIL_FIELDS = [
  'title',
  'kind',
  'tier',
  'polarity',
  'visibility',
  'identifiesSurvivor',
  'archiveUrl',
  'happenedOn',
  'publishedOn',
] as const

type Props = {
  today: CalendarDate
  /** Nothing suggests what a file is: its form asks for that itself. */
  isFile?: boolean
  /** Asked for by the form itself, not here. */
  hasOwnDate?: boolean
  /** What is known of the piece that this one replaces. */
  initial?: Known
}

type Known = {
  title: string
  kind: string
  tier: number
  visibility: string
  identifiesSurvivor: boolean
  archiveUrl: string | null
  publishedOn: CalendarDate | null
}

/** What we suggest about a piece of evidence, for whoever knows better. */
export function EvidenceDetails({ today, isFile = false, hasOwnDate = false, initial }: Props) {
  return (
    <>
      <Field
        name="title"
        label="Title"
        hint="For staff. Left empty, it is named after its source; something sealed is only called that."
        initial={initial?.title ?? null}
        isOptional
      />
      {!isFile && (
        <Select
          name="kind"
          label="What it is"
          nothing="As its address suggests"
          options={KIND_CHOICES}
          initial={initial?.kind ?? null}
          isOptional
        />
      )}
      <Select
        name="tier"
        label="How strong it is"
        nothing="As what it is suggests"
        options={TIER_CHOICES}
        initial={initial ? String(initial.tier) : null}
        isOptional
      />
      <Select
        name="polarity"
        label="What it says about this"
        hint={POLARITY_HINT}
        nothing={initial ? 'As it was' : 'Supports what is recorded'}
        options={POLARITY_CHOICES.filter(({ value }) => initial || value !== 'SUPPORTS')}
        isOptional
      />
      <Select
        name="visibility"
        label="Who may see it"
        nothing={isFile ? 'As suggested: sealed' : 'As suggested: public, testimony sealed'}
        options={visibilityChoices(!isFile)}
        initial={initial?.visibility ?? null}
        isOptional
      />
      <Checkbox
        name="identifiesSurvivor"
        label="It identifies a survivor"
        hint="Then it is sealed, and can never be made public."
        isTicked={initial?.identifiesSurvivor ?? false}
      />
      {!isFile && (
        <Field
          name="archiveUrl"
          type="url"
          label="Address of a saved copy"
          initial={initial?.archiveUrl ?? null}
          isOptional
        />
      )}
      {!hasOwnDate && (
        <DateField
          name="happenedOn"
          label="When what it shows happened"
          hint="If it was another day than the one above."
          max={today}
          isOptional
        />
      )}
      <DateField
        name="publishedOn"
        label="When it was published"
        initial={initial?.publishedOn ?? null}
        max={today}
        isOptional
      />
    </>
  )
}
