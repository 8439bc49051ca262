import type { Metadata } from 'next'
import { DEMAND_FIELDS, DemandFields } from '@/components/demands/DemandFields'
import { Shelved } from '@/components/library/Shelved'
import { requireStaff } from '@/lib/auth/currentActor'
import type { SearchParams } from '@/lib/http/searchParams'
import { organisation } from '@/lib/organisation/queries'
import { openDemand } from '@/lib/demands/queries'
import { listAddress } from '@/lib/recommendations/schema'
import { found } from '../../found'
import { change } from '../actions'

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

export const metadata: Metadata = { title: 'Demand · Heed' }

export default async function DemandPage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const slug = decodeURIComponent((await params).slug)
  const row = await found(openDemand(actor, slug))
  return (
    <Shelved
      title={row.now.title}
      row={row}
      fields={DEMAND_FIELDS}
      action={change}
      timeZone={(await organisation()).timeZone}
      isSaved={'saved' in (await searchParams)}
      form={<DemandFields words={row.now} />}
    >
      <p>
        <a href={listAddress({ demand: slug })}>Its recommendations</a>
      </p>
    </Shelved>
  )
}
