import type { Decider } from '@/lib/workflow/verbs'

/** Who has to say yes once this is sent. `decider` null: nobody, it counts at once. */
export type ThenDecides = { decider: Decider | null; names: readonly string[] }

/** Said before the button: whether one person is enough, and if not, who can decide. */
export function WhoDecides({ then: { decider, names } }: { then: ThenDecides }) {
  if (decider === null)
    return <p className="soft small prose">It counts at once: one person is enough for this.</p>
  const role = decider === 'LEAD' ? 'lead' : 'verifier'
  return (
    <p className="soft small prose">
      It takes two people: it waits, for thirty days at most, until{' '}
      {names.length === 0 ? (
        <>
          somebody else decides. So far nobody else here can: ask whoever looks after people to make a second
          person {role}.
        </>
      ) : (
        <>
          <b>{oneOf(names)}</b> decides. Nothing of it is public before.
        </>
      )}
    </p>
  )
}

function oneOf(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`
}
