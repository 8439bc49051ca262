import { Form } from '@/components/form/Form'
import { Day } from '@/components/ui/Day'
import { switchFourEyes } from './actions'

type Props = { isFourEyes: boolean; since: string | null; canSwitchOff: boolean; canSwitch: boolean }

/** Whether a claim takes two people, and the one button that changes it. */
export function FourEyes({ isFourEyes, since, canSwitchOff, canSwitch }: Props) {
  return (
    <section aria-labelledby="four-eyes">
      <h2 id="four-eyes">Two people for each claim</h2>
      <p>
        {isFourEyes
          ? 'On: what one of you claims, another one decides.'
          : 'Off: one person decides alone. Each such entry says “decided by one person”, for ever.'}
        {since && (
          <>
            {' '}
            Since <Day on={since} />.
          </>
        )}{' '}
        The public reads which it is.
      </p>
      {canSwitch && isFourEyes && !canSwitchOff && (
        <p className="soft">It stays on while more than one of you can write.</p>
      )}
      {canSwitch && (!isFourEyes || canSwitchOff) && (
        <Form
          action={switchFourEyes}
          submit={isFourEyes ? 'Let one person decide' : 'Ask for two people again'}
        >
          <input type="hidden" name="isFourEyes" value={isFourEyes ? 'no' : 'yes'} />
        </Form>
      )}
      {canSwitch && isFourEyes && canSwitchOff && (
        <p className="soft">
          You are the only one who can write. When a second person comes, it turns on by itself.
        </p>
      )}
    </section>
  )
}
