import type { PersonActor } from '@/lib/access/policy'
import type { Ground } from './ground'
import type { Random } from './random'

export type Chances = { actor: PersonActor; ground: Ground; random: Random; receipt: string }

/**
 * Something that somebody may try: chooses what to send from what can be read now, and gives the sending of it, which may
 * happen twice. Null: there is nothing to do it to.
 */
export type Act = (chances: Chances) => Promise<(() => Promise<unknown>) | null>
