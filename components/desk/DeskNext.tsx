import { desk } from '@/components/desk/deskAddresses'

type Props = {
  hasNeeds: boolean
  hasUnchecked: boolean
  canRecord: boolean
  canFollow: boolean
  /** Something of what they follow has changed. */
  follows: boolean
}

/** Where nothing needs somebody: what to do next. */
export function DeskNext({ hasNeeds, hasUnchecked, canRecord, canFollow, follows }: Props) {
  const ways = [
    !hasNeeds && canRecord && { href: desk.happened, words: 'Record something that happened' },
    !hasNeeds &&
      canRecord &&
      hasUnchecked && { href: desk.baseline, words: 'Look at what nobody has checked yet' },
    !hasNeeds && !canRecord && { href: '/desk/recommendations', words: 'Read the recommendations' },
    canFollow &&
      !follows && {
        href: '/desk/recommendations',
        words: 'Open a recommendation and choose “Follow”',
        why: 'what others change in it then comes here',
      },
  ].flatMap((way) => way || [])
  if (ways.length === 0) return null
  return (
    <section className="desk-section">
      <h2>{hasNeeds ? 'What you follow' : 'What you can do next'}</h2>
      <ul className="plain">
        {ways.map(({ href, words, ...way }) => (
          <li key={words}>
            <a href={href}>{words}</a>
            {'why' in way && `: ${way.why}.`}
          </li>
        ))}
      </ul>
    </section>
  )
}
