import { desk } from '@/components/desk/deskAddresses'

type Props = { canLook: boolean; canRecord: boolean; canFollow: boolean }

/** Where nothing needs somebody: what to do next. */
export function DeskNext({ canLook, canRecord, canFollow }: Props) {
  return (
    <section className="desk-section">
      <h2>What you can do next</h2>
      <ul className="lines">
        {canRecord && (
          <li>
            <a href={desk.happened}>Record something that happened</a>
          </li>
        )}
        {canLook && (
          <li>
            <a href={desk.card()}>Look at what nobody has checked yet</a>
          </li>
        )}
        <li>
          <a href="/desk/recommendations">Read the recommendations</a>
          {canFollow && ', and follow one: what others change in it then comes here'}
        </li>
      </ul>
    </section>
  )
}
