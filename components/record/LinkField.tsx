import { Field } from '@/components/form/Field'

/** Where the proof can be read; a file is attached first, on a page of its own. */
export function LinkField({ isOptional, fileHref }: { isOptional: boolean; fileHref: string }) {
  return (
    <Field
      name="url"
      type="url"
      inputMode="url"
      label="Link"
      hint={
        <>
          Where it can be read, beginning with https:// (or <a href={fileHref}>attach a file</a> first)
        </>
      }
      autoComplete="off"
      isOptional={isOptional}
    />
  )
}
