import '@fontsource-variable/source-sans-3'
import '@/app/styles/index.css'
import type { ReactNode } from 'react'

export const metadata = { formatDetection: { telephone: false, date: false, address: false, email: false } }

/** No page is made at build time: the build reads no database. Each is made when it is first asked for. */
export function generateStaticParams() {
  return []
}

/** English is the only language yet; a page that is asked for in another is not found, in English. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" dir="ltr">
      <body>{children}</body>
    </html>
  )
}
