'use client'

import { Failure } from '@/components/ui/Failure'

export default function AuthError({ error }: { error: Error & { digest?: string } }) {
  return <Failure reference={error.digest} />
}
