'use client'

import type { Option } from './options'

type Props = {
  id: string
  options: readonly Option[]
  /** Of the one that Enter takes. */
  place: number
  choose: (option: Option) => void
}

/** What can be chosen, by its group. The focus stays in the field: this only shows which one Enter takes. */
export function OptionList({ id, options, place, choose }: Props) {
  const groups = [...new Set(options.map(({ group }) => group))]
  return (
    <div role="listbox" id={`${id}-list`} aria-label="Results" className="finder-list">
      {groups.map((group) => (
        <div role="group" key={group} aria-label={group}>
          <p className="soft small" aria-hidden>
            {group}
          </p>
          {options.map(
            (option, index) =>
              option.group === group && (
                <div
                  role="option"
                  key={index}
                  id={`${id}-${index}`}
                  aria-selected={index === place}
                  // The focus stays where one types.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(option)}
                >
                  {option.label} {option.detail && <span className="soft small">{option.detail}</span>}
                </div>
              ),
          )}
        </div>
      ))}
    </div>
  )
}
