import { notFound } from 'next/navigation'

export function generateStaticParams() {
  return []
}

/** Every address that nothing else answers, so that it is not found in our own look. */
export default function Rest() {
  notFound()
}
