import type { Metadata } from 'next'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { Select } from '@/components/form/Select'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { TIME_ZONES } from '@/lib/organisation/rules'
import { openLink } from '@/lib/people/queries'
import { DeadLink } from '../DeadLink'
import { NewPassword } from '../NewPassword'
import { setUpHeed } from './actions'

export const metadata: Metadata = { title: 'Set up Heed' }

export default async function SetUpPage({ searchParams }: { searchParams: SearchParams }) {
  const token = oneOf((await searchParams)['token']) ?? ''
  const link = await openLink(token)
  if (!link || link.name) return <DeadLink />
  return (
    <>
      <h1>Set up Heed</h1>
      <p>You are its first person: you lead, and you look after people and settings. Others you add later.</p>
      <Form action={setUpHeed} submit="Set up Heed" hidden={{ token }}>
        <h2>Your organisation</h2>
        <Field label="Name of the organisation" name="organisation" autoComplete="organization" />
        <Select
          label="Time zone"
          hint="“Today” is its today, on every page and report."
          name="timeZone"
          options={TIME_ZONES.map((zone) => ({ value: zone, label: zone }))}
          initial="UTC"
        />
        <h2>You</h2>
        <Field
          label="Your name"
          name="name"
          autoComplete="name"
          hint="Seen by colleagues, never by the public."
        />
        <Field
          label="Email address"
          name="email"
          type="email"
          autoComplete="username"
          hint="You sign in with it."
        />
        <NewPassword />
      </Form>
    </>
  )
}
