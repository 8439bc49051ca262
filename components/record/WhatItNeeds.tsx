import { Notice } from '@/components/ui/Notice'

/** Before the button: what is in the way today, and what this step cannot do without. */
export function WhatItNeeds({ obstacles, needs }: { obstacles: string[]; needs: string[] }) {
  return (
    <>
      {obstacles.length > 0 && (
        <Notice title="Not possible with today’s date">
          {obstacles.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {needs.length > 0 && (
        <div className="needs">
          <p>It cannot be recorded without this:</p>
          <ul>
            {needs.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
