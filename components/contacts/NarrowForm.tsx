type Props = {
  shown: number
  total: number
  text: string | undefined
  /** What the page was asked for, and is asked for again. */
  addressee: string
  ask: string | undefined
  corrects: string | undefined
}

/** Of an addressee of whom much is asked: which of its requests can be ticked. Absent where all of them can. */
export function NarrowForm({ shown, total, text, ...kept }: Props) {
  if (shown === total && text === undefined) return null
  return (
    <form action="/desk/contacts/new" role="search" aria-label="Find its requests">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <p className="soft">
        {shown} of {total} requests can be ticked below. Find others before you fill in the rest.
      </p>
      <div className="quick-search">
        <label htmlFor="text">Find its requests</label>
        <input id="text" type="search" name="text" maxLength={200} defaultValue={text} autoComplete="off" />
        <button className="button quiet">Find</button>
      </div>
    </form>
  )
}
