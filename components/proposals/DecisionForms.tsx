import type { ReactNode } from 'react'
import { Checkbox } from '@/components/form/Checkbox'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import type { FormAction } from '@/lib/http/formState'

type Actions = Record<'approve' | 'returnIt' | 'withdraw', FormAction>
type Props = {
  actions: Actions
  proposalId: string
  /** What an approval is bound to. */
  seen: string
  seenAt: string
  /** It says that something is done: why that is proven has to be said. */
  isClaim: boolean
  canApprove: boolean
  canReturn: boolean
  isMine: boolean
  /** They may make words public, too. */
  canPublish: boolean
  /** Everything waits for a lead before it is public. */
  isHeld: boolean
  /** Of a split, a merge or a succession: the form that approves it as a whole. */
  approvePlan: ReactNode
}

/** Yes, with a sentence; or "not like this", with a reason. Its proposer may withdraw it. */
export function DecisionForms(props: Props) {
  const {
    actions,
    proposalId,
    seen,
    seenAt,
    isClaim,
    canApprove,
    canReturn,
    isMine,
    canPublish,
    isHeld,
    approvePlan,
  } = props
  return (
    <div className="side-by-side">
      {canApprove && approvePlan && (
        <section aria-labelledby="approve">
          <h2 id="approve">Approve</h2>
          {approvePlan}
        </section>
      )}
      {canApprove && !approvePlan && (
        <section aria-labelledby="approve">
          <h2 id="approve">Approve</h2>
          <Form
            action={actions.approve}
            submit={isHeld ? 'Approve' : 'Approve and publish'}
            hidden={{ proposalId, seen, seenAt }}
          >
            <TextArea
              name="sentence"
              label={isClaim ? 'Why it is proven, in one sentence' : 'In your words'}
              hint="It stands with the entry, as yours; the public reads it once a lead has released it."
              isOptional={!isClaim}
              rows={3}
            />
            {canPublish && (
              <Checkbox
                name="alsoPublish"
                label="Publish its words, too"
                hint="All that is said with it above, and your sentence. What could hurt a person is held back and waits to be looked at."
              />
            )}
            <p className="soft small">
              {isHeld
                ? 'Everything is held: nothing of it is public before a lead lets it out.'
                : `The status with its dates and links is public at once${canPublish ? '.' : '; its words wait for a lead.'}`}
            </p>
          </Form>
        </section>
      )}
      {canReturn && (
        <section aria-labelledby="return">
          <h2 id="return">Return it</h2>
          <Form
            action={actions.returnIt}
            submit="Return with this reason"
            look="quiet"
            hidden={{ proposalId }}
          >
            <TextArea
              name="reason"
              label="What has to be mended"
              hint="Whoever proposed it reads it on their desk."
              rows={3}
            />
          </Form>
        </section>
      )}
      {isMine && (
        <section aria-labelledby="withdraw">
          <h2 id="withdraw">Withdraw it</h2>
          <Form action={actions.withdraw} submit="Withdraw" look="quiet" hidden={{ proposalId }}>
            <TextArea name="reason" label="Why" isOptional rows={2} />
          </Form>
        </section>
      )}
    </div>
  )
}
