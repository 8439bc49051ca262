import type { Metadata } from 'next'
import { Form } from '@/components/form/Form'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { openLink } from '@/lib/people/queries'
import { DeadLink } from '../DeadLink'
import { NewPassword } from '../NewPassword'
import { comeIn } from './actions'

export const metadata: Metadata = { title: 'Welcome · Heed' }

export default async function WelcomePage({ searchParams }: { searchParams: SearchParams }) {
  const token = oneOf((await searchParams)['token']) ?? ''
  const link = await openLink(token)
  if (!link?.name) return <DeadLink />
  return (
    <>
      <h1>Welcome, {link.name}</h1>
      <p>Choose a password. From then on you sign in with your email address and with it.</p>
      <Form action={comeIn} submit="Come in" hidden={{ token }}>
        <NewPassword />
      </Form>
    </>
  )
}
