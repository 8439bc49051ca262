import { cache } from 'react'
import { describe, describeMissing } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { addresses, data } from '@/components/site/addresses'
import { MadeAt } from '@/components/site/MadeAt'
import { MissingPage } from '@/components/site/MissingPage'
import { ReleaseTable } from '@/components/site/ReleaseTable'
import { SignatureSteps } from '@/components/site/SignatureSteps'
import { SitePage } from '@/components/site/SitePage'
import { TwoPeopleWords } from '@/components/site/TwoPeopleWords'
import { Facts } from '@/components/ui/Facts'
import { publicKey, publicKeyPem } from '@/lib/core/signing'
import { listReleases } from '@/lib/progress/queries/releases'

type Props = { params: Promise<{ lang: string }> }

export function generateStaticParams() {
  return []
}

const load = cache((lang: string) => openSite(lang, listReleases))

export async function generateMetadata({ params }: Props) {
  const { lang } = await params
  const { site, found } = await load(lang)
  if (!found) return describeMissing(site)
  return describe(site, {
    title: 'How to check this record – Heed',
    description: 'The chain of releases, the key that signs them, and how to check a file that you saved.',
    path: addresses(lang).check,
  })
}

export default async function Check({ params }: Props) {
  const { lang } = await params
  const { site, found: releases } = await load(lang)
  if (!releases) return <MissingPage site={site} />
  const [head] = releases
  return (
    <SitePage lang={lang} site={site}>
      <h1>How to check this record</h1>
      <p className="answer">
        Everything public comes out in releases. Each has a number, a time and a hash, which covers all that
        it made public and the release before it: nobody can change an old one without changing every hash
        since.
      </p>
      <h2>The newest release</h2>
      {head ? (
        <Facts
          facts={[
            { term: 'Number', value: head.sequence },
            { term: 'Made at', value: <MadeAt at={head.releasedAt} /> },
            { term: 'Head of the chain', value: <code className="hash">{head.hash}</code> },
            { term: 'Public key', value: <code className="hash">{publicKey()}</code> },
          ]}
        />
      ) : (
        <p>Nothing has been released yet.</p>
      )}
      <TwoPeopleWords organisation={site.organisation} />
      <h2>A file or a page that you saved</h2>
      <ol className="prose">
        <li>
          Find its release: each JSON says <code>release</code> and <code>head</code>, so does each row of the{' '}
          <a href={data.csv()}>CSV</a>, and each page at its foot.
        </li>
        <li>
          Find that number in the list below. The hash there is the one that you saved; of a page it begins
          with the twelve characters at its foot.
        </li>
        <li>
          If it is another one, the record was changed after you saved it. Please tell us, and somebody else.
        </li>
      </ol>
      <p className="prose">
        Everybody who is shown the same head is shown the same record. Write the head down, or send it to
        somebody: it costs nothing, and it is what makes a change impossible to hide.
      </p>
      {head?.signature && <SignatureSteps hash={head.hash} signature={head.signature} pem={publicKeyPem()} />}
      <h2>The releases</h2>
      <ReleaseTable releases={releases} />
    </SitePage>
  )
}
