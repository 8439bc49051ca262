import type { Metadata } from 'next'
import { ADDRESSEE_FIELDS, AddresseeFields } from '@/components/addressees/AddresseeFields'
import { desk } from '@/components/desk/deskAddresses'
import { Shelved } from '@/components/library/Shelved'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import type { SearchParams } from '@/lib/http/searchParams'
import { organisation } from '@/lib/organisation/queries'
import { openAddressee } from '@/lib/addressees/queries'
import { listAddress } from '@/lib/recommendations/schema'
import { found } from '../../found'
import { change } from '../actions'

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

export const metadata: Metadata = { title: 'Addressee · Heed' }

export default async function AddresseePage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const slug = decodeURIComponent((await params).slug)
  const row = await found(openAddressee(actor, slug))
  return (
    <Shelved
      title={row.now.name}
      row={row}
      fields={ADDRESSEE_FIELDS}
      action={change}
      timeZone={(await organisation()).timeZone}
      isSaved={'saved' in (await searchParams)}
      form={<AddresseeFields words={row.now} />}
    >
      <p>
        <a href={listAddress({ addressee: slug })}>Its recommendations</a>
        {row.successor ? (
          <>
            {' · '}
            <a href={desk.addressee(row.successor.slug)}>{row.successor.name}</a> is asked in its place
          </>
        ) : (
          can(actor, 'propose') && (
            <>
              {' · '}
              <a href={desk.succession(slug)}>It has a successor</a>
            </>
          )
        )}
      </p>
    </Shelved>
  )
}
