'use client'

import type { Found } from './keeper'

type Props = { found: Found; fill: () => void; discard: () => void }

/** What was typed here before is back; or, where the form is about something that has changed since, it stands beside it. */
export function KeptLine({ found: { at, beside }, fill, discard }: Props) {
  const time = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const away = (
    <button type="button" className="link-button" onClick={discard}>
      Discard
    </button>
  )
  if (!beside)
    return (
      <p className="soft small" role="status">
        What you typed here at {time} was kept. {away}
      </p>
    )
  return (
    <div className="notice is-calm" role="status">
      <p className="notice-title">This was changed since you typed here at {time}.</p>
      <p>What you typed is kept, and not filled in. See below how it is now, then choose.</p>
      <dl>
        {beside.map(({ label, text }) => (
          <div key={label}>
            <dt className="soft small">{label}</dt>
            <dd className="note-body">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="links">
        <button type="button" className="link-button" onClick={fill}>
          Fill it in
        </button>
        {away}
      </p>
    </div>
  )
}
