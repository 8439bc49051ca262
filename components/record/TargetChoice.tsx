import { StepList } from '@/components/record/StepList'
import { StatusWord } from '@/components/status/StatusWord'
import { isOneOf, type Implementation } from '@/lib/workflow/statuses'
import { VERB_TABLE, type Verb } from '@/lib/workflow/verbs'
import { IMPLEMENTATION_MEANINGS } from '@/lib/workflow/words'

type Props = { verb: Verb; hrefOf: (to: Implementation) => string }

/** Into which state it was taken up again: each needs what that state needs. */
export function TargetChoice({ verb, hrefOf }: Props) {
  return (
    <>
      <p>Where does it stand now?</p>
      <StepList
        steps={targetsOf(verb).map((to) => ({
          key: to,
          href: hrefOf(to),
          label: <StatusWord status={to} />,
          hint: IMPLEMENTATION_MEANINGS[to],
        }))}
      />
    </>
  )
}

export function targetOf(verb: Verb, to: string | undefined): Implementation | null {
  const targets = targetsOf(verb)
  return to !== undefined && isOneOf(targets, to) ? to : null
}

function targetsOf(verb: Verb): readonly Implementation[] {
  const { to } = VERB_TABLE[verb]
  return to === 'SAME' ? [] : to
}
