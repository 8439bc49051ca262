import type { Metadata } from 'next'
import { desk } from '@/components/desk/deskAddresses'
import { Done } from '@/components/desk/Done'
import { mendLineAddress } from '@/components/proposals/mendAddress'
import { proposalsSentence } from '@/components/proposals/proposalsSentence'
import { ProposalTable } from '@/components/proposals/ProposalTable'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireStaff } from '@/lib/auth/currentActor'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { organisation } from '@/lib/organisation/queries'
import { waiting } from './waiting'

export const metadata: Metadata = { title: 'Proposals · Heed' }

/** Everything that takes two people and has not had the second: yours to decide first. */
export default async function ProposalsPage({ searchParams }: { searchParams: SearchParams }) {
  const { toDecide, returned, mine, others } = await waiting(await requireStaff())
  const { holdsEverything } = await organisation()
  return (
    <>
      <Done what={oneOf((await searchParams)['done'])} takeBackMinutes={null} isHeld={holdsEverything} />
      <PageHeader title={proposalsSentence({ toDecide: toDecide.length, returned: returned.length })}>
        <p className="soft prose">
          That something is done, ended or replaced, and that something public was wrong, takes two people:
          one proposes it, another decides. What nobody decides lapses after thirty days.
        </p>
      </PageHeader>
      <ProposalTable
        title="To decide"
        lines={toDecide}
        act="Review"
        none="Nothing waits for your decision."
      />
      <ProposalTable
        title="Returned to you"
        lines={returned}
        act="Mend"
        hrefOf={mendLineAddress}
        hasReasons
      />
      <ProposalTable title="Yours, waiting for somebody else" lines={mine} act="Open" />
      <ProposalTable title="Waiting for others" lines={others} act="Open" />
      <p>
        <a href={desk.compare()}>What moved between two dates</a>
      </p>
    </>
  )
}
