import { desk } from '@/components/desk/deskAddresses'

/** The way to the page that explains: for a new colleague above everything, for others below it. */
export function StartLine({ isNew = false }: { isNew?: boolean }) {
  if (isNew)
    return (
      <p className="desk-line">
        New here? <a href={desk.start}>Five things to know</a>, each shown on what is here.
      </p>
    )
  return (
    <p className="desk-foot soft small">
      <a href={desk.start}>Five things to know</a>
    </p>
  )
}
