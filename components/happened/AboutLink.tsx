import { KIND_CHOICES, TIER_CHOICES } from '@/components/evidence/evidenceChoices'
import { Checkbox } from '@/components/form/Checkbox'
import { Field } from '@/components/form/Field'
import { Fold } from '@/components/form/Fold'
import { Select } from '@/components/form/Select'
import type { HappenedQuery } from '@/lib/proposals/schema'

/** What we suggest about the link, for whoever knows better. */
export function AboutLink({ title }: Pick<HappenedQuery, 'title'>) {
  return (
    <Fold summary="About the link: all suggested" fields={['kind', 'tier', 'title', 'identifiesSurvivor']}>
      <Select
        name="kind"
        label="What it is"
        nothing="As its address suggests"
        options={KIND_CHOICES}
        isOptional
      />
      <Select
        name="tier"
        label="How strong it is"
        nothing="As what it is suggests"
        options={TIER_CHOICES}
        isOptional
      />
      <Field
        name="title"
        label="Title"
        hint="For staff. Left empty, it is named after its source."
        initial={title ?? null}
        isOptional
      />
      <Checkbox
        name="identifiesSurvivor"
        label="It identifies a survivor"
        hint="Then it is sealed, and can never be made public."
      />
    </Fold>
  )
}
