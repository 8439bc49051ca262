import { StepList } from '@/components/record/StepList'
import { RECORD_VERBS, type RecordVerb } from '@/components/record/recordVerbs'
import { VERB_WORDS } from '@/lib/workflow/words'

type Props = {
  /** What the entry says, which is often meant, only with another date or other proof. */
  present: RecordVerb | null
  /** What came here from another request is put right, never struck out alone. */
  canVanish: boolean
  hrefOf: (replacement: RecordVerb | 'NOTHING') => string
}

/** What takes the place of a wrong entry. */
export function ReplacementChoice({ present, canVanish, hrefOf }: Props) {
  const others = RECORD_VERBS.filter((verb) => verb !== present)
  return (
    <>
      <p>What takes its place?</p>
      <StepList
        steps={[
          ...(canVanish
            ? [{ key: 'NOTHING', href: hrefOf('NOTHING'), label: 'Nothing: it did not hold' }]
            : []),
          ...(present
            ? [{ key: present, href: hrefOf(present), label: 'The same step, put right', hint: SAME_HINT }]
            : []),
        ]}
      />
      <details>
        <summary>Another fact</summary>
        <StepList
          steps={others.map((verb) => ({ key: verb, href: hrefOf(verb), label: VERB_WORDS[verb] }))}
        />
      </details>
    </>
  )
}

const SAME_HINT = 'With another date, other proof or other words.'
