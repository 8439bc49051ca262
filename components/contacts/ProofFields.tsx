import type { ReactNode } from 'react'
import { pieceLabel } from '@/components/evidence/pieceLabel'
import { Field } from '@/components/form/Field'
import { Select } from '@/components/form/Select'
import type { ProofChoice } from '@/lib/contacts/queries/recording'

type Props = {
  label: string
  hint: ReactNode
  /** Evidence that we have. */
  proofs: readonly ProofChoice[]
  initial?: string | null
}

/** The proof that something passed between us: a link, or evidence that is here already. */
export function ProofFields({ label, hint, proofs, initial = null }: Props) {
  return (
    <>
      <Field name="url" type="url" inputMode="url" label={label} hint={hint} autoComplete="off" isOptional />
      {proofs.length > 0 && (
        <Select
          name="evidenceId"
          label="Or evidence that we have"
          nothing="None of it"
          options={proofs.map((one) => ({ value: one.id, label: pieceLabel(one) }))}
          initial={initial}
          isOptional
        />
      )}
    </>
  )
}
