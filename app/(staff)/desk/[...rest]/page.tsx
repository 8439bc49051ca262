import { notFound } from 'next/navigation'
import { requireStaff } from '@/lib/auth/currentActor'

/** Every address of the desk that nothing else answers. */
export default async function Rest() {
  await requireStaff()
  notFound()
}
