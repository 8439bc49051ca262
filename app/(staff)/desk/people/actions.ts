'use server'

import { env } from '@/lib/core/env'
import { action } from '@/lib/http/action'
import { addPerson, inviteAgain } from '@/lib/people/commands'
import { inviteInput, personInput } from '@/lib/people/schema'

export const add = action(personInput, async (input, actor) => linkFor(await addPerson(actor, input)))

export const invite = action(inviteInput, async (input, actor) => linkFor(await inviteAgain(actor, input)))

/** Known only now. Null when the form came twice: then it was shown the first time. */
function linkFor(token: string | null) {
  return token ? { shown: `${env().HEED_ORIGIN}/welcome?token=${token}` } : '/desk/people'
}
