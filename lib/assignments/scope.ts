import { PERMISSIONS } from '@/lib/access/permissions'
import type { Prisma } from '@/prisma/generated/client'

/** Who can be given something to look after: whoever has not left and can record what came of it. */
export const ABLE = {
  isActive: true,
  roles: { hasSome: [...PERMISSIONS.recordStatus] },
} satisfies Prisma.PersonWhereInput
