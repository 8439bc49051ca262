import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Field } from '@/components/form/Field'
import { ForgetTyped } from '@/components/form/ForgetTyped'
import { Form } from '@/components/form/Form'
import { Notice } from '@/components/ui/Notice'
import { currentActor } from '@/lib/auth/currentActor'
import { nextPath } from '@/lib/auth/nextPath'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { signIn } from './actions'

export const metadata: Metadata = { title: 'Sign in · Heed' }

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await searchParams
  const next = nextPath(oneOf(asked['next']))
  if ((await currentActor()).kind === 'person') redirect(next)
  return (
    <>
      <h1>Sign in</h1>
      <p className="soft">
        For people of the organisation. No account yet? Ask one of its admins for a link.
      </p>
      {'left' in asked && (
        <Notice tone="good" isAnswer>
          <p>You are signed out.</p>
          <ForgetTyped />
        </Notice>
      )}
      <Form action={signIn} submit="Sign in" hidden={{ next }}>
        <Field label="Email address" name="email" type="email" autoComplete="username" />
        <Field label="Password" name="password" type="password" autoComplete="current-password" />
      </Form>
    </>
  )
}
