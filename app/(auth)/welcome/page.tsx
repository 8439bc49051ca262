import type { Metadata } from 'next'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { SHORTEST } from '@/lib/core/passwordRules'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { openLink } from '@/lib/people/queries'
import { DeadLink } from '../DeadLink'
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
        <Field
          label="Password"
          name="password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${SHORTEST} characters. Four or five words that do not belong together make a good one.`}
        />
      </Form>
    </>
  )
}
