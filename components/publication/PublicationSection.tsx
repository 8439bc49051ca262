import { desk } from '@/components/desk/deskAddresses'
import { queueSentence } from '@/components/publication/queueSentence'

type Props = { queue: Parameters<typeof queueSentence>[0] }

/** On a lead's desk: how much waits to go public, in the words of the queue itself. Not shown when nothing does. */
export function PublicationSection({ queue }: Props) {
  if (queue.waiting.length + queue.drafts.length === 0) return null
  return (
    <section>
      <h2>To go public</h2>
      <p>
        {queueSentence(queue)} <a href={desk.queue()}>Decide</a>
      </p>
    </section>
  )
}
