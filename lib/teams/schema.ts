import { z } from 'zod'
import { line, version } from '@/lib/core/text'

const name = line('Give the team a name.', 80)
const members = z.array(z.uuid()).max(500, 'A team has at most 500 people.')

/** A new team; who is in it can be said at once. */
export const teamInput = z.strictObject({ receipt: z.uuid(), name, members })
export type TeamInput = z.infer<typeof teamInput>

/** As a form sends it: a list without a tick is not sent at all. */
export const teamForm = teamInput.extend({ members: members.default([]) })

/** A team as it was read: its name, and who is in it. */
export const changeTeamInput = z.strictObject({ receipt: z.uuid(), teamId: z.uuid(), version, name, members })
export type ChangeTeamInput = z.infer<typeof changeTeamInput>

export const changeTeamForm = changeTeamInput.extend({ members: members.default([]) })

/** It is no choice any more; what the ledger says of it stays. */
export const dropTeamInput = z.strictObject({ receipt: z.uuid(), teamId: z.uuid(), version })
export type DropTeamInput = z.infer<typeof dropTeamInput>
