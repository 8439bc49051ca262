import { addresses } from '@/components/site/addresses'

/** Why a figure of that day, read again, may be smaller than it was: what was retracted since is left out of it. */
export function TakenBack({ lang, refs }: { lang: string; refs: readonly string[] }) {
  if (refs.length === 0) return null
  return (
    <p className="soft prose">
      Not counted here, since we have retracted {refs.length === 1 ? 'it' : 'them'} after that day:{' '}
      {refs.map((ref, index) => (
        <span key={ref}>
          {index > 0 && ', '}
          <a href={addresses(lang).recommendation(ref)}>{ref}</a>
        </span>
      ))}
      .
    </p>
  )
}
