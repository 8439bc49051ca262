import { Choices as Boxes } from '@/components/form/Choices'
import { Field } from '@/components/form/Field'
import { Select } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import type { Choices } from '@/lib/recommendations/queries/choices'
import type { RecommendationWords } from '@/lib/recommendations/rules'
import { CODES } from './wordedFields'

/** What is said and where it stands: of a new recommendation, a part, or one that is there already. */
export function WordFields({ words }: { words?: RecommendationWords }) {
  return (
    <>
      <Field
        name="title"
        label="Title"
        hint="In our own words, short: what should be done."
        autoComplete="off"
        initial={words?.title ?? null}
      />
      <TextArea
        name="statement"
        label="Statement"
        hint="In our own words, one or two sentences."
        rows={3}
        initial={words?.statement ?? null}
      />
      <Field
        name="locator"
        label="Locator"
        hint="Where it stands in the document: section and paragraph, so that a reader finds it."
        autoComplete="off"
        initial={words?.locator ?? null}
      />
      <Field
        name="excerpt"
        label="Excerpt"
        hint="At most 12 of its own words in a row, exactly as they stand there."
        autoComplete="off"
        initial={words?.excerpt ?? null}
        isOptional
      />
    </>
  )
}

/** How it is worded, what it is about, how urgent it is. */
export function SortFields({ words, choices }: { words?: RecommendationWords; choices: Choices }) {
  return (
    <>
      <Select
        name="explicitness"
        label="How it is said"
        nothing="Choose"
        options={CODES.explicitness}
        initial={words?.explicitness ?? null}
      />
      <Select
        name="strength"
        label="Worded as"
        nothing="Choose"
        options={CODES.strength}
        initial={words?.strength ?? null}
      />
      <Select
        name="pillar"
        label="Pillar"
        nothing="Choose"
        options={CODES.pillar}
        initial={words?.pillar ?? null}
      />
      <Select
        name="level"
        label="Level"
        nothing="Choose"
        options={CODES.level}
        initial={words?.level ?? null}
      />
      <Boxes
        name="themes"
        legend="Themes"
        hint="As many as apply."
        options={choices.themes}
        initial={words?.themes ?? []}
        isMany
      />
      <Boxes
        name="demands"
        legend="Asked again and again"
        hint="Demands that several documents make, this one among them."
        options={choices.demands}
        initial={words?.demands ?? []}
        isMany
      />
      <Boxes
        name="priority"
        legend="Priority"
        options={CODES.priority}
        initial={[words?.priority ?? 'NORMAL']}
      />
      <Field
        name="priorityReason"
        label="Why it is urgent"
        hint="With a high priority, and only then. The public reads it."
        autoComplete="off"
        initial={words?.priorityReason ?? null}
        isOptional
      />
      <TextArea
        name="caution"
        label="A caution"
        hint="Why survivors are wary of it, if they are. The public reads it."
        rows={2}
        initial={words?.caution ?? null}
        isOptional
      />
    </>
  )
}
