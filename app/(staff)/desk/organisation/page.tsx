import type { Metadata } from 'next'
import { Facts } from '@/components/ui/Facts'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import type { SearchParams } from '@/lib/http/searchParams'
import { fromDate } from '@/lib/core/dates'
import { isOneWriter, organisation } from '@/lib/organisation/queries'
import { cadenceOf } from '@/lib/organisation/rules'
import { CadenceFacts } from './CadenceFacts'
import { CadenceForm } from './CadenceForm'
import { FourEyes } from './FourEyes'
import { OrganisationForm } from './OrganisationForm'
import { PUBLIC_SITE_CHOICES } from './publicSite'

export const metadata: Metadata = { title: 'Organisation · Heed' }

export default async function OrganisationPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  const ours = await organisation()
  const site = PUBLIC_SITE_CHOICES.find(({ value }) => value === ours.publicSite)
  return (
    <>
      <PageHeader title="Organisation">
        <p className="soft">Who runs this Heed, as every page and report says it.</p>
      </PageHeader>
      {'saved' in (await searchParams) && (
        <Notice tone="good" isAnswer>
          <p>Saved. The public site shows it in a few seconds.</p>
        </Notice>
      )}
      {can(actor, 'manageOrganisation') ? (
        <OrganisationForm ours={ours} />
      ) : (
        <Facts
          facts={[
            { term: 'Name', value: ours.name },
            { term: 'Contact', value: ours.contact },
            { term: 'About', value: ours.about },
            { term: 'Hotline', value: ours.hotline },
            { term: 'Time zone', value: ours.timeZone },
            { term: 'Public site', value: site?.label },
            { term: 'Time to take back', value: `${ours.takeBackMinutes} minutes` },
          ]}
        />
      )}
      <section aria-labelledby="cadence">
        <h2 id="cadence">How often we look again</h2>
        {can(actor, 'manageOrganisation') ? (
          <CadenceForm
            version={ours.version}
            days={cadenceOf(ours).days}
            isAligned={ours.isAlignedToQuarters}
            startMonth={ours.fiscalYearStartMonth}
          />
        ) : (
          <CadenceFacts days={cadenceOf(ours).days} />
        )}
      </section>
      <FourEyes
        isFourEyes={ours.isFourEyes}
        since={ours.fourEyesSince && fromDate(ours.fourEyesSince)}
        canSwitch={can(actor, 'manageOrganisation')}
        canSwitchOff={await isOneWriter()}
      />
    </>
  )
}
