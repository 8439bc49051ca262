import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { PageHeader } from '@/components/ui/PageHeader'
import { Notice } from '@/components/ui/Notice'
import { EditForm } from '@/components/wordings/EditForm'
import { Facts } from '@/components/ui/Facts'
import { VersionList } from '@/components/wordings/VersionList'
import { wordsFor, type WordedField } from '@/components/wordings/wordedField'
import type { FormAction } from '@/lib/http/formState'
import type { Said } from '@/lib/wordings/rules'
import type { Reworded } from '@/lib/wordings/queries/versions'

type Props = {
  title: string
  row: {
    slug: string
    version: number
    now: Said
    versions: readonly Reworded[]
    isPublic: boolean
    canChange: boolean
  }
  fields: readonly WordedField[]
  action: FormAction
  timeZone: string
  /** It was saved just now. */
  isSaved: boolean
  /** What never changes, or is done elsewhere. */
  children?: ReactNode
  form: ReactNode
}

/** One thing of the library: what it says, to be changed by whoever may, and how that was changed before. */
export function Shelved({ title, row, fields, action, timeZone, isSaved, children, form }: Props) {
  const { slug, now, versions, isPublic, canChange } = row
  return (
    <>
      {isSaved && (
        <Notice tone="good" isAnswer>
          <p>Saved. {isPublic && 'The public reads it in a moment.'}</p>
        </Notice>
      )}
      <PageHeader title={title} crumbs={<a href={desk.library}>Library</a>}>
        {children}
      </PageHeader>
      {canChange ? (
        <EditForm {...{ action, fields, row, timeZone, isPublic }} hidden={{ slug }} back={desk.library}>
          {form}
        </EditForm>
      ) : (
        <Facts
          facts={fields.map((field) => ({ term: field.label, value: wordsFor(field, now[field.name]) }))}
        />
      )}
      <section aria-labelledby="earlier">
        <h2 id="earlier">Earlier wordings</h2>
        <VersionList versions={versions} fields={fields} timeZone={timeZone} />
      </section>
    </>
  )
}
