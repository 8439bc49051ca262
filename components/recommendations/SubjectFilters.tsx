import { FilterSelect } from '@/components/recommendations/FilterSelect'
import { LEVEL_WORDS, LEVELS, PILLAR_WORDS, PILLARS } from '@/lib/progress/words'

type Pairs = readonly (readonly [value: string, word: string])[]
type Chosen = Partial<Record<'document' | 'theme' | 'pillar' | 'level', string | undefined>>

/** By what a recommendation is about and where it stands: the same for staff and for the public. */
export function SubjectFilters({
  chosen,
  documents,
  themes,
}: {
  chosen: Chosen
  documents: Pairs
  themes: Pairs
}) {
  return (
    <>
      <FilterSelect
        name="document"
        label="Document"
        any="Any document"
        value={chosen.document}
        choices={documents}
      />
      <FilterSelect name="theme" label="Theme" any="Any theme" value={chosen.theme} choices={themes} />
      <FilterSelect
        name="pillar"
        label="Pillar"
        any="Any pillar"
        value={chosen.pillar}
        choices={PILLARS.map((code) => [code, PILLAR_WORDS[code]])}
      />
      <FilterSelect
        name="level"
        label="Level"
        any="Any level"
        value={chosen.level}
        choices={LEVELS.map((code) => [code, LEVEL_WORDS[code]])}
      />
    </>
  )
}
