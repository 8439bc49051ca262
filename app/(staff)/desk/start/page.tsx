import type { Metadata } from 'next'
import { AskedExample } from '@/components/start/AskedExample'
import { ProofTable } from '@/components/start/ProofTable'
import { Thing } from '@/components/start/Thing'
import { TwoClocks } from '@/components/start/TwoClocks'
import { WhoDecidesYours } from '@/components/start/WhoDecidesYours'
import { StatusTable } from '@/components/status/StatusTable'
import { desk } from '@/components/desk/deskAddresses'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { organisation } from '@/lib/organisation/queries'
import { namesOfThoseWho } from '@/lib/people/queries'
import { exampleFor } from '@/lib/recommendations/queries/example'
import { facetsOf } from '@/lib/recommendations/queries/facets'
import { listAddress } from '@/lib/recommendations/schema'
import { IMPLEMENTATIONS } from '@/lib/workflow/statuses'

export const metadata: Metadata = { title: 'Five things to know · Heed' }

/** For a new colleague: what Heed is made of, each shown on what is here, with one thing to try. */
export default async function StartPage() {
  const actor = await requireStaff()
  const [example, deciders, { takeBackMinutes, isFourEyes }, facets] = await Promise.all([
    exampleFor(actor),
    namesOfThoseWho(actor, 'decideAsVerifier'),
    organisation(),
    facetsOf(actor, { draft: 'without' }),
  ])
  const counts = facets?.get('status')?.counts
  const canRecord = can(actor, 'recordStatus')
  const askId = example?.asks[0]?.id
  return (
    <>
      <PageHeader title="Five things to know" crumbs={<a href="/desk">My desk</a>}>
        <p className="soft prose">
          Ten minutes, on what is really here. Nothing on this page records anything.
        </p>
      </PageHeader>
      <ol className="things">
        <Thing
          title="A document recommends, and each addressee is asked"
          tryIt={example && { href: desk.recommendation(example.ref), words: `Open ${example.ref}` }}
        >
          <AskedExample example={example} />
        </Thing>
        <Thing
          title="Every request has one status"
          tryIt={{ href: listAddress({ status: 'NO_ACTION' }), words: 'See where no action was found' }}
        >
          <StatusTable
            noun="recommendations and parts"
            rows={IMPLEMENTATIONS.map((implementation) => ({
              ...{ implementation, count: counts?.get(implementation) ?? 0, disputed: 0 },
            }))}
          />
        </Thing>
        <Thing title="A claim takes two people" tryIt={{ href: desk.proposals, words: 'See what waits' }}>
          <WhoDecidesYours
            deciders={deciders}
            isFourEyes={isFourEyes}
            canPropose={can(actor, 'propose')}
            canDecide={can(actor, 'decideAsVerifier')}
          />
        </Thing>
        <Thing
          title="What happened is proven, and some proof is stronger"
          tryIt={
            canRecord
              ? { href: desk.happened, words: 'Paste a link: it is told what it counts as' }
              : { href: listAddress({ verification: 'VERIFIED' }), words: 'See what two of us have checked' }
          }
        >
          <ProofTable />
        </Thing>
        <Thing
          title="Nothing is lost"
          tryIt={
            canRecord && example && askId !== undefined
              ? { href: desk.record(example.ref, askId), words: `See what can be recorded at ${example.ref}` }
              : { href: desk.compare(), words: 'See what moved between two dates' }
          }
        >
          <TwoClocks minutes={takeBackMinutes} last={example?.last ?? null} of={example?.ref ?? null} />
        </Thing>
      </ol>
    </>
  )
}
