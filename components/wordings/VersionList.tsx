import { Difference } from '@/components/wordings/Difference'
import { wordsFor, type WordedField } from '@/components/wordings/wordedField'
import { Facts } from '@/components/ui/Facts'
import { Moment } from '@/components/ui/Moment'
import type { Reworded } from '@/lib/wordings/queries/versions'

type Props = { versions: readonly Reworded[]; fields: readonly WordedField[]; timeZone: string }

/** Every change of words, the newest first: who, when and why, and in each field what became what. */
export function VersionList({ versions, fields, timeZone }: Props) {
  if (versions.length === 0) return <p>Its words are as they were first entered.</p>
  return (
    <ol className="lines versions">
      {versions.map(({ version, at, by, because, changes }) => (
        <li key={version}>
          <p>
            <strong>{by}</strong>, <Moment at={at} timeZone={timeZone} />
            {because && <>: “{because}”</>}
          </p>
          <Facts
            facts={changes.map(({ name, from, to }) => {
              const field = fields.find((one) => one.name === name) ?? { name, label: name }
              return {
                term: field.label,
                value: <Difference from={wordsFor(field, from)} to={wordsFor(field, to)} />,
              }
            })}
          />
        </li>
      ))}
    </ol>
  )
}
