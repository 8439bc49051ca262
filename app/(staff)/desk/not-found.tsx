export default function NotFoundPage() {
  return (
    <>
      <h1>There is nothing here</h1>
      <p>Perhaps the address has a slip in it, or what was here is not for your role.</p>
      <p>
        <a href="/desk">My desk</a>
      </p>
    </>
  )
}
