import '@fontsource-variable/source-sans-3'
import '@/app/styles/index.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/SkipLink'

export const metadata: Metadata = { title: 'Heed', robots: { index: false, follow: false } }

/** Every answer has a nonce of its own: see proxy.ts. */
export const dynamic = 'force-dynamic'

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <SkipLink />
        <div className="page">
          <header className="site">
            <div className="wrap">
              <a className="brand" href="/en">
                Heed
              </a>
            </div>
          </header>
          <main id="main" tabIndex={-1}>
            <div className="wrap">
              <div className="column">{children}</div>
            </div>
          </main>
        </div>
      </body>
    </html>
  )
}
