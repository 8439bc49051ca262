import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import { Key, pressedBy } from '@/components/form/Key'
import { SearchedField } from '@/components/record/SearchedField'
import type { PileName } from '@/lib/asks/schema'
import type { CardView } from '@/lib/baseline/queries/card'
import { forWhom } from '@/lib/checklists/rules'
import type { FormAction } from '@/lib/http/formState'

type Props = { action: FormAction; card: CardView; which: PileName | undefined }

/** What one says after a look, each in one key: nothing, something, not now. */
export function CardForm({ action, card, which }: Props) {
  const { askId, ref, addressee, version, checklistVersion, toSearch } = card
  const isFirst = card.implementation === 'NOT_ASSESSED'
  return (
    <Form
      action={action}
      submit={isFirst ? 'Nothing found' : 'Nothing new'}
      shortcut="n"
      version={version}
      hidden={{
        ...{ askId, addressee: addressee.slug, checklistVersion: String(checklistVersion) },
        verb: isFirst ? 'recordNoAction' : 'reconfirm',
        ...(which && { which }),
      }}
      whatIsNew={<p>This card is as it is now.</p>}
      aside={
        <>
          <a
            className="button quiet"
            href={desk.record(ref, askId, undefined, which ?? 'mine')}
            {...pressedBy('f', 'Found something')}
          >
            Found something
            <Key of="f" />
          </a>
          <a href={desk.card({ which, after: askId })} {...pressedBy('s', 'Skip for now')}>
            Skip for now
            <Key of="s" />
          </a>
        </>
      }
    >
      {isFirst && (
        <>
          <SearchedField toSearch={toSearch} />
          <p>
            <button className="link-button" name="keep" value="on">
              Keep this as the checklist for {forWhom(addressee)}
            </button>
          </p>
        </>
      )}
    </Form>
  )
}
