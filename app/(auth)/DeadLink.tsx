/** One sentence for every link that does not work, whatever the reason. */
export function DeadLink() {
  return (
    <>
      <h1>This link does not work any more</h1>
      <p>It has been used, or it is too old. Ask whoever gave it to you for a new one.</p>
      <p>
        <a href="/sign-in">Sign in</a>
      </p>
    </>
  )
}
