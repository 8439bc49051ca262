import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RemovedList } from '@/components/publication/RemovedList'
import { RemoveForm } from '@/components/publication/RemoveForm'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { expungings } from '@/lib/publication/expungings'
import { removable } from '@/lib/publication/removable'
import { expungeInput } from '@/lib/publication/schema'
import { found } from '../found'
import { haveLooked, removeForSafety } from './actions'

export const metadata: Metadata = { title: 'Removed for safety · Heed' }

const named = expungeInput.pick({ noun: true, key: true })

/** Takes out what can hurt somebody; without a thing named, what was taken out and who has looked at it. */
export default async function ExpungePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  const given = await searchParams
  const asked = named.safeParse({ noun: oneOf(given['noun']), key: oneOf(given['key']) })
  if ('noun' in given && !asked.success) notFound()
  const canRemove = can(actor, 'expunge')
  const thing =
    asked.success && canRemove ? await found(removable(actor, asked.data.noun, asked.data.key)) : null
  return (
    <>
      <PageHeader title={thing ? 'Remove for safety' : 'Removed for safety'}>
        <p className="soft prose">
          For what can hurt a person: a survivor’s name, a place, a number. For a mistake, correct the entry
          or withdraw the evidence instead.
        </p>
      </PageHeader>
      {'done' in given && (
        <Notice tone="good" isAnswer>
          <p>Removed. A second person looks at it within seven days.</p>
        </Notice>
      )}
      {!canRemove ? (
        <p>Your role does not remove anything. Send the address of this page to a lead or an admin.</p>
      ) : thing ? (
        <RemoveForm action={removeForSafety} thing={thing} />
      ) : (
        <RemovedList action={haveLooked} removed={await expungings(actor)} />
      )}
    </>
  )
}
