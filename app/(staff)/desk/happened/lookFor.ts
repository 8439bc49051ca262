import type { Actor } from '@/lib/access/policy'
import type { Values } from '@/lib/http/formState'
import { touchedBy, type Touched } from '@/lib/proposals/queries/touched'

/** What the form shows below its search, by what was typed in it and ticked. */
export function lookFor(values: Values, actor: Actor): Promise<Touched> {
  const typed = (name: string) => values[name]?.[0] ?? ''
  return touchedBy(actor, {
    ...{ q: typed('q'), sentence: typed('sentence'), title: typed('title'), url: typed('url') },
    ...{ ticked: values['tick'] ?? [], list: typed('list') },
  })
}
