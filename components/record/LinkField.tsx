import { Field } from '@/components/form/Field'
import { LinkTaken } from '@/components/record/LinkTaken'

type Props = {
  isOptional: boolean
  /** What does as well. */
  instead: string | null
  fileHref: string
}

/** Where the proof can be read; a file is attached first, on a page of its own. */
export function LinkField({ isOptional, instead, fileHref }: Props) {
  return (
    <>
      <Field
        name="url"
        type="url"
        inputMode="url"
        label="Link"
        hint={
          <>
            Where it can be read, beginning with https:// (or <a href={fileHref}>attach a file</a> first
            {instead && `, ${instead}`})
          </>
        }
        autoComplete="off"
        isOptional={isOptional}
      />
      <LinkTaken />
    </>
  )
}
