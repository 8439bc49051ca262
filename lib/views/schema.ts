import { z } from 'zod'
import { checkbox, line } from '@/lib/core/text'
import { listAddress, readListQuery, type ListFilter } from '@/lib/recommendations/schema'

/** A list that somebody keeps under a name. `query` is the part of its address after the question mark. */
export const viewInput = z.strictObject({
  receipt: z.uuid(),
  name: line('Give it a name.', 80),
  query: z.string().max(2000).refine(isList, 'This is no list that can be kept. Filter it first.'),
  isShared: checkbox,
})
export type ViewInput = z.infer<typeof viewInput>

export const removeViewInput = z.strictObject({ receipt: z.uuid(), viewId: z.uuid() })
export type RemoveViewInput = z.infer<typeof removeViewInput>

/** The filter as it is kept; empty where there is none. */
export function queryOf(filter: ListFilter): string {
  return listAddress(filter).split('?')[1] ?? ''
}

/** What a kept query asks for, from its first page on. */
export function filterOf(query: string): ListFilter {
  const { after: _after, ...filter } = readListQuery(Object.fromEntries(new URLSearchParams(query))).query
  return filter
}

function isList(query: string): boolean {
  const { unknown } = readListQuery(Object.fromEntries(new URLSearchParams(query)))
  return unknown.length === 0 && queryOf(filterOf(query)) !== ''
}
