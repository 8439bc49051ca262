import { Notice } from '@/components/ui/Notice'

type Props = {
  what: string | undefined
  takeBackMinutes: number | null
  /** Everything waits for a lead before it is public. */
  isHeld: boolean
}

/** After an act, on the page that it led back to: that it is done, and for how long it can be undone. */
export function Done({ what, takeBackMinutes, isHeld }: Props) {
  const sentence = isHeld && what && isRelease(what) ? HELD[what] : sentenceOf(what, takeBackMinutes)
  if (sentence === null) return null
  return (
    <Notice tone="good" isAnswer>
      <p>{sentence}</p>
    </Notice>
  )
}

const WAITS = 'It waits for a lead, under “Publication”: everything is held.'
const HELD = {
  recorded: `Recorded. ${WAITS}`,
  approved: `Approved. ${WAITS}`,
} as const

function isRelease(what: string): what is keyof typeof HELD {
  return Object.hasOwn(HELD, what)
}

function sentenceOf(what: string | undefined, minutes: number | null): string | null {
  if (what === 'recorded') return `Recorded. ${publicSentence(minutes)}`
  if (what === 'proposed') return 'Proposed. It counts once it is approved.'
  if (what === 'approved') return 'Approved. The public reads it in a moment.'
  if (what === 'approvedWithWords') return 'Approved. The public reads it in a moment, its words, too.'
  if (what === 'approvedButMarked')
    return 'Approved. The public reads it in a moment; some of its words wait under “Publication” to be looked at.'
  if (what === 'returned') return 'Returned. Whoever proposed it finds your reason on their desk.'
  if (what === 'withdrawn') return 'Withdrawn. Nothing of it counts.'
  if (what === 'takenBack') return 'Taken back. The public never saw it.'
  if (what === 'attached') return 'Evidence attached. It can be named by what you record next.'
  if (what === 'contradicts')
    return 'Evidence attached. If it was claimed to be implemented, that is being checked again, and the public reads so.'
  if (what === 'assigned') return 'Assigned.'
  if (what === 'followed') return 'You follow this. What others change here comes to your desk.'
  if (what === 'unfollowed') return 'You follow this no more.'
  if (what === 'reworded') return 'Saved. What it said before is kept under “Earlier wordings”.'
  if (what === 'requested') return 'Added. Nobody has checked yet what came of that request.'
  if (what === 'archived') return 'Archived. Lists, counts and the desk leave it out.'
  if (what === 'unarchived') return 'Taken out of the archive.'
  return what === 'drafted' ? 'Draft added. Nothing of it is public.' : null
}

function publicSentence(minutes: number | null): string {
  if (minutes === null) return 'It is a draft: nothing of it is public.'
  if (minutes === 0)
    return 'Its status and day are public in a moment, its words once a lead has released them.'
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
  return `Its status and day are public in ${wait}, and until then you can take it back; its words wait for a lead.`
}
