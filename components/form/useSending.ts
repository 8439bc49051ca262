'use client'

import {
  startTransition,
  useActionState,
  useEffect,
  type KeyboardEvent,
  type RefObject,
  type SubmitEvent,
} from 'react'
import { isTyping } from '@/components/keyboard/page'
import { NOT_SENT, type FormAction, type FormState } from '@/lib/http/formState'
import { send, UNANSWERED } from '@/lib/http/send'

/**
 * How a form is sent: by the browser itself as long as there is no script; with one, so that an answer that never comes
 * leaves the form as it is; from a field by Ctrl or Cmd and Enter too. `accepted` is called when it leads on, or has shown
 * what it shows once.
 */
export function useSending(
  action: FormAction,
  form: RefObject<HTMLFormElement | null>,
  accepted: () => void,
) {
  // The server writes the address of the action into the form for this one; what it answered without script is here.
  const [before, sendPlainly] = useActionState(action, NOT_SENT)
  const [state, dispatch, isPending] = useActionState(async (last: FormState, sent: FormData) => {
    const answer = await send(action, last, sent, accepted)
    if (answer.shown !== null) accepted()
    return answer
  }, before)
  useEffect(() => {
    const isAnswered = state.attempt !== null && !state.problems.some(({ code }) => UNANSWERED.includes(code))
    // Each field goes back to what it is given now: what was typed, or after success what it began with.
    if (isAnswered) form.current?.reset()
  }, [state, form])
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const { submitter } = event.nativeEvent
    const sent = new FormData(event.currentTarget, submitter)
    startTransition(() => dispatch(sent))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { isComposing } = event.nativeEvent
    const isAsked = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isTyping(event.target)
    if (!isAsked || event.repeat || isComposing) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  return { state, isPending, formProps: { action: sendPlainly, onSubmit, onKeyDown } }
}
