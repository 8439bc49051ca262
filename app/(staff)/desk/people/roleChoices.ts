import { ROLES, ROLE_WORDS } from '@/lib/access/roles'

/** What people may be, each with what it lets them do. */
export const ROLE_CHOICES = ROLES.map((role) => ({
  value: role,
  label: `${role.charAt(0).toUpperCase()}${role.slice(1)}`,
  hint: ROLE_WORDS[role],
}))
