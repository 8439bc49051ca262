import type { ReactNode } from 'react'

export type Fact = { term: string; value: ReactNode }

/** Terms and what they are here. A fact without a value is left out. `isLine`: side by side where there is room. */
export function Facts({ facts, isLine = false }: { facts: readonly Fact[]; isLine?: boolean }) {
  const known = facts.filter(
    ({ value }) => value !== null && value !== undefined && value !== false && value !== '',
  )
  if (known.length === 0) return null
  return (
    <dl className={isLine ? 'facts facts-line' : 'facts'}>
      {known.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
