import type { Decider } from '@/lib/workflow/verbs'

/** Who has to say yes once this is sent. `decider` null: nobody, it counts at once. */
export type ThenDecides = {
  decider: Decider | null
  names: readonly string[]
  /** Whoever sends it decides it, too: nobody else can write. */
  isAlone: boolean
}

/** Said before the button: whether one person is enough, and if not, who can decide. */
export function WhoDecides({ then }: { then: ThenDecides }) {
  return <p className="soft small prose">{whoDecides(then)}</p>
}

export function whoDecides({ decider, names, isAlone }: ThenDecides): string {
  if (decider === null) return 'It counts at once: one person is enough for this.'
  if (isAlone)
    return 'It waits until you have read it again and decide it yourself: nobody else here can write. It then says “decided by one person”, for ever.'
  const waits = 'It takes two people: it waits, for thirty days at most, until'
  if (names.length > 0) return `${waits} ${oneOf(names)} decides. Nothing of it is public before.`
  const role = decider === 'LEAD' ? 'lead' : 'verifier'
  return `${waits} somebody else decides. So far nobody else here can: ask whoever looks after people to make a second person ${role}.`
}

function oneOf(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`
}
