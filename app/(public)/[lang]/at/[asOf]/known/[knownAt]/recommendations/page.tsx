import { describePastList, PastList, type PastListProps } from '@/app/(public)/pastList'

/** Its filters stand in the address, as those of the present list. */
export const dynamic = 'force-dynamic'

export function generateMetadata(props: PastListProps) {
  return describePastList(props)
}

export default function ListThen(props: PastListProps) {
  return <PastList {...props} />
}
