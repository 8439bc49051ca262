import { desk } from '@/components/desk/deskAddresses'
import type { Column } from '@/components/ui/Table'

type Named = { ref: string; askId: string; title: string; addressee: string }

/** Which request a row is about: its reference, then its title, which leads there, and whom it asks. */
export function requestColumns<Row extends Named>(): Column<Row>[] {
  return [
    { label: 'Reference', isLabelHidden: true, kind: 'ref', show: ({ ref }) => ref },
    {
      label: 'Recommendation',
      isMain: true,
      show: ({ ref, askId, title, addressee }) => (
        <>
          <a href={desk.request(ref, askId)}>{title}</a>
          <span className="below">{addressee}</span>
        </>
      ),
    },
  ]
}
