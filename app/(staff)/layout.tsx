import '@fontsource-variable/source-sans-3'
import '@/app/styles/index.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = { title: 'Desk · Heed', robots: { index: false, follow: false } }

/** Every answer has a nonce of its own: see proxy.ts. Nothing of staff is made beforehand or kept. */
export const dynamic = 'force-dynamic'

export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
