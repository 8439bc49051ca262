import { Form } from '@/components/form/Form'
import type { Following } from '@/lib/follows/queries/following'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  recommendation: string
  following: Following
  follow: FormAction
  unfollow: FormAction
}

/** Whether what colleagues change here comes to one's own desk, and the way to have it so. */
export function FollowForm({ recommendation, following, follow, unfollow }: Props) {
  if (following === 'OWN')
    return <p className="follow soft small">You look after this: what others change comes to your desk.</p>
  const hidden = { ref: recommendation }
  return (
    <div className="follow">
      {following === 'YES' ? (
        <>
          <span>You follow this.</span>{' '}
          <Form action={unfollow} submit="Unfollow" look="link" hidden={hidden} />
        </>
      ) : (
        <>
          <Form action={follow} submit="Follow" look="small" hidden={hidden} />{' '}
          <span className="soft small">What others change then comes to your desk.</span>
        </>
      )}
    </div>
  )
}
