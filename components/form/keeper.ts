import type { Values } from '@/lib/http/formState'
import { fieldsOf, fillIn, inWords, offeredBy } from './fields'
import { find, keep, type Store } from './kept'
import { isSame, pick, typedIn } from './typed'

/** What was found of an earlier time: filled in, or told beside a form that has changed since. */
export type Found = { at: number; receipt: string; beside: { label: string; text: string }[] | null }

type Asked = {
  store: Store
  key: string
  /** Also once the page goes on with what a colleague made of it: after a reload both texts are seen again. */
  opened: string
  /** The one field that is kept, where the others are chosen anew each time. */
  keepsOnly: string | undefined
  tell: (found: Found | null) => void
}

export type Keeper = ReturnType<typeof keeper>

/** Keeps what is typed in a form as it is typed, and gives back what was kept when the form is opened again. */
export function keeper(form: HTMLFormElement, { store, key, opened, keepsOnly, tell }: Asked) {
  const touched = new Set<string>()
  const offered = typedIn(offeredBy(fieldsOf(form)))
  let found: Found | null = null
  let isAccepted = false
  /** What has no field yet; or all of it, where the form has changed since and somebody has to choose. */
  let waiting: { values: Values; opened: string } | null = null

  const say = (now: Found | null) => {
    found = now
    tell(now)
  }

  const touch = (name: string) => {
    if (keepsOnly === undefined || name === keepsOnly) touched.add(name)
  }

  const note = () => {
    const now = typedIn(fieldsOf(form))
    const typed = pick(now, touched)
    if (!waiting && isSame(typed, pick(offered, Object.keys(typed)))) return store.removeItem(key)
    const receipt = String(new FormData(form).get('receipt'))
    const values = { ...waiting?.values, ...typed }
    keep(store, key, { at: Date.now(), opened: waiting?.opened ?? opened, receipt, values })
  }

  const fill = (values: Values) => {
    Object.keys(values).forEach((name) => touched.add(name))
    const rest = fillIn(form, values)
    waiting = Object.keys(rest).length > 0 ? { values: rest, opened } : null
  }

  const hear = ({ type, target }: Event) => {
    // The field that was sent from says that it changed only once it is left.
    if (type === 'input') isAccepted = false
    if (isAccepted) return
    const name = target instanceof Element ? target.getAttribute('name') : null
    if (name) touch(name)
    note()
  }

  // A field may appear only after another one is filled in.
  const appears = new MutationObserver(() => {
    if (waiting && !found?.beside) fill(waiting.values)
  })

  const open = () => {
    const kept = find(store, key, Date.now())
    if (kept) {
      const { at, receipt } = kept
      const values = keepsOnly === undefined ? kept.values : pick(kept.values, [keepsOnly])
      const isSameStill = kept.opened === opened
      say({ at, receipt, beside: isSameStill ? null : inWords(form, values) })
      if (isSameStill) fill(values)
      else waiting = { values, opened: kept.opened }
    } else {
      // Typed before this script was there, or given back by the browser.
      for (const [name, list] of Object.entries(typedIn(fieldsOf(form))))
        if (!isSame({ [name]: list }, pick(offered, [name]))) touch(name)
      if (touched.size > 0) note()
    }
  }

  open()
  form.addEventListener('input', hear)
  form.addEventListener('change', hear)
  appears.observe(form, { childList: true, subtree: true })

  return {
    /** What was told beside it is filled in after all. */
    fill: () => {
      if (!waiting || !found) return
      say({ ...found, beside: null })
      fill(waiting.values)
      note()
    },
    forget: () => {
      isAccepted = true
      touched.clear()
      waiting = null
      say(null)
      store.removeItem(key)
    },
    stop: () => {
      appears.disconnect()
      form.removeEventListener('input', hear)
      form.removeEventListener('change', hear)
    },
  }
}
