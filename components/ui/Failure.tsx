/** When a page could not be made. Says what to do, and nothing of why. */
export function Failure({ reference }: { reference: string | undefined }) {
  return (
    <>
      <h1>Something went wrong here</h1>
      <p>Nothing was changed. Go back and try again.</p>
      {reference && (
        <p className="soft small">
          If it stays like this, tell whoever looks after this Heed the number {reference}.
        </p>
      )}
    </>
  )
}
