import { Leave } from '@/components/site/Leave'

/** The record cannot be read: said plainly, with nothing on the page that would have to be read from it. */
export function TroublePage() {
  return (
    <div className="page">
      <main id="main" className="wrap">
        <h1>We cannot read our record at the moment</h1>
        <p className="answer">Nothing is lost. Please try again in a minute.</p>
        <p>
          <Leave />
        </p>
      </main>
    </div>
  )
}
