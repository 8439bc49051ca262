import { Fragment } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { Checkbox } from '@/components/form/Checkbox'
import { Form } from '@/components/form/Form'
import { ReachList } from '@/components/publication/ReachList'
import { removedFieldWords, thingWords } from '@/components/publication/thingWords'
import { Facts } from '@/components/ui/Facts'
import type { FormAction } from '@/lib/http/formState'
import type { Removable } from '@/lib/publication/removable'

/** The very words, wherever they stand, what stays, and that there is no way back; then the one act. */
export function RemoveForm({ action, thing }: { action: FormAction; thing: Removable }) {
  const { noun, key, ref, title, also, words, reach } = thing
  return (
    <section>
      <p>
        This is about {thingWords(noun)} on <a href={desk.recommendation(ref)}>{title}</a>{' '}
        <span className="ref">{ref}</span>.
      </p>
      {also.length > 0 && (
        <p className="prose">
          {also.length === 1 ? 'One more was' : `${also.length.toLocaleString('en')} more were`} handed over
          with the same note, and it goes there, too: <AlsoThere refs={also} />.
        </p>
      )}
      <h2>What is removed</h2>
      {words === null ? (
        <p className="prose">
          It is sealed, and its words are not shown here. Whoever may read what is sealed can{' '}
          <a href={desk.piece(key)}>open it first</a>: that is recorded. It can be removed without that.
        </p>
      ) : words.length === 0 ? (
        <p>
          It holds no words{reach.files === 0 ? ': they were removed already, or there never were any' : ''}.
        </p>
      ) : (
        <Facts
          facts={words.map(({ what, text }, index) => ({
            term: `${index + 1}. ${removedFieldWords(what)}`,
            value: <q className="offered">{text}</q>,
          }))}
        />
      )}
      <ReachList reach={reach} />
      <h2>What stays</h2>
      <ul className="prose">
        <li>
          Statuses, dates, tiers, who wrote it and when, and in the ledger a hash that says nothing by itself.
        </li>
        <li>That something was removed, with your name and the time, but not what it was.</li>
        <li>
          Words of fewer than twelve letters, and words said otherwise, where something else repeats them.
        </li>
        <li>What stands on other recommendations: remove it there, too.</li>
        <li>
          Backups made before now, until they are overwritten or deleted. Whoever looks after your backups has
          to be told: ask them to delete older ones once a new one is made. What others have downloaded or
          printed cannot be reached.
        </li>
      </ul>
      <p className="prose">
        The public site no longer shows it within a few seconds. A second person looks at it within seven
        days.
      </p>
      <Form
        action={action}
        submit="Remove it for safety"
        hidden={{ noun, key }}
        aside={<a href={desk.recommendation(ref)}>Leave it as it is</a>}
      >
        <Checkbox name="isSure" label="I want to remove this. It cannot be brought back." />
      </Form>
    </section>
  )
}

const MOST_NAMED = 20

function AlsoThere({ refs }: { refs: readonly string[] }) {
  const more = refs.length - MOST_NAMED
  return (
    <>
      {refs.slice(0, MOST_NAMED).map((ref, index) => (
        <Fragment key={ref}>
          {index > 0 && ', '}
          <a href={desk.assign(ref)}>{ref}</a>
        </Fragment>
      ))}
      {more > 0 && ` and ${more.toLocaleString('en')} more`}
    </>
  )
}
