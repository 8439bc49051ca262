import type { ReactNode } from 'react'

type HelpProps = { id: string | undefined; hint?: ReactNode; error?: string | undefined }

/** What helps and what is wrong, by the ids with which a field names them as its description. */
export function Help({ id, hint, error }: HelpProps) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}
