import { desk } from '@/components/desk/deskAddresses'
import { Checkbox } from '@/components/form/Checkbox'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import type { FormAction } from '@/lib/http/formState'
import type { Retractable } from '@/lib/publication/retracted'

type Props = { action: FormAction; page: Retractable }

/** What retracting takes from the public, what it reads instead, and the one act. */
export function RetractForm({
  action,
  page: { ref, title, statement, reads, parts, whole, leadingHere },
}: Props) {
  return (
    <section>
      <p>
        This is about <a href={desk.recommendation(ref)}>{title}</a> <span className="ref">{ref}</span>.
      </p>
      <h2>What the public no longer reads</h2>
      <p className="statement">{statement}</p>
      <ul className="prose">
        <li>
          {reads === null
            ? 'Nothing of it was released yet: it then leaves no trace in public.'
            : `With it go ${counted(reads.entries, 'entry', 'entries')} of its history and ${counted(reads.evidence, 'piece', 'pieces')} of evidence.`}
        </li>
        <li>No list, no number and no demand counts it any more.</li>
        {leadingHere.length > 0 && (
          <li>
            It has taken the place of {leadingHere.join(', ')}, which then{' '}
            {leadingHere.length === 1 ? 'leads' : 'lead'} to a page that is gone: what{' '}
            {leadingHere.length === 1 ? 'it asks' : 'they ask'} is counted nowhere.
          </li>
        )}
        {whole !== null && (
          <li>{whole} stays, says that this part was retracted, when and why, and no longer counts it.</li>
        )}
        {parts.length > 0 && (
          <li>
            Its parts keep their own pages, and then count as recommendations of their own: {parts.join(', ')}
            .
          </li>
        )}
      </ul>
      <h2>What the public reads instead</h2>
      <p className="prose">
        The address of the page answers 410, “gone”: “This page was retracted”, the day, the title, and your
        reason, word for word. What was published before stays in the record of releases. You can publish it
        again.
      </p>
      <Form
        action={action}
        submit={`Retract ${ref}`}
        hidden={{ ref }}
        aside={<a href={desk.recommendation(ref)}>Leave it public</a>}
      >
        <TextArea name="reason" label="Why" hint="The public reads it in place of the page." rows={2} />
        <Checkbox
          name="hasLooked"
          label="I have looked at the reason: it may be read by everybody"
          hint="Needed only where the check marks a name or a number in it."
        />
        <Checkbox
          name="isSure"
          label={`I want to retract ${ref}. Its page then answers 410 and this reason.`}
        />
      </Form>
    </section>
  )
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}
