import type { CadenceSettings } from '@/lib/workflow/cadence'
import type { Clearances } from './clearable'

/** What a body is made at: the moment, the organisation's settings, and what leads have said until then. */
export type Moment = {
  at: Date
  takeBackMinutes: number
  timeZone: string
  holdsEverything: boolean
  cadence: CadenceSettings
  clearances: Clearances
  /** What may be named as having taken a request's place, by id. */
  successors: ReadonlyMap<string, string>
}
