type Props = { deciders: readonly string[]; isFourEyes: boolean; canPropose: boolean; canDecide: boolean }

/** That a claim waits for a second person, and who that is. */
export function WhoDecidesYours({ deciders, isFourEyes, canPropose, canDecide }: Props) {
  return (
    <div className="prose">
      <p>
        That something is done, ended or replaced is a claim: one of us proposes it, with proof, and another
        decides. What lowers certainty (we looked and found nothing, it came to nothing, it is in doubt) one
        person records, and it counts at once.
      </p>
      <p>{whoSentence({ deciders, canPropose, canDecide })}</p>
      {!isFourEyes && <p>At present one person decides alone here, and every such entry says so.</p>}
    </div>
  )
}

function whoSentence({ deciders, canPropose, canDecide }: Omit<Props, 'isFourEyes'>): string {
  if (canPropose && deciders.length === 0)
    return 'Nobody else here can decide what you propose yet. Ask an admin for a second person.'
  if (canPropose) return `What you propose is decided by ${oneOfThem(deciders)}.`
  return canDecide ? 'You decide what others propose.' : `Here these decide: ${deciders.join(', ')}.`
}

function oneOfThem(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`
}
