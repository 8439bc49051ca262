type Props = { reasons: readonly string[]; deciders: readonly string[] }

/** Why whoever looks cannot approve it, and who can. */
export function CannotDecide({ reasons, deciders }: Props) {
  if (reasons.length === 0) return null
  return (
    <div className="prose">
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <p>
        {deciders.length === 0
          ? 'Nobody here can approve it so far: ask whoever looks after people to give somebody the role.'
          : `${deciders.join(', ')} can.`}
      </p>
    </div>
  )
}
