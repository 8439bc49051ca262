import { StatusWord } from '@/components/status/StatusWord'
import { PageHeader } from '@/components/ui/PageHeader'
import type { OpenAsk } from '@/lib/asks/queries/open'

type Props = { title: string; asks: readonly OpenAsk[]; hrefOf: (askId: string) => string }

/** A recommendation that asks several: about which of them this is. */
export function RequestChoice({ title, asks, hrefOf }: Props) {
  return (
    <>
      <PageHeader title={title} />
      {asks.length === 0 ? (
        <p>It sums up its parts and has no request of its own. Open one of its parts.</p>
      ) : (
        <ul className="steps">
          {asks.map(({ id, addressee, implementation }) => (
            <li key={id}>
              <a href={hrefOf(id)}>Request to {addressee.name}</a>
              <span className="below">
                <StatusWord status={implementation} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
