type Props = {
  name: string
  label: string
  /** What it says while it filters nothing. */
  any: string
  value: string | undefined
  choices: readonly (readonly [value: string, word: string])[]
}

/** A value that no choice has stays chosen, so that the form never says less than the address. */
export function FilterSelect({ name, label, any, value = '', choices }: Props) {
  const isKnown = value === '' || choices.some(([code]) => code === value)
  return (
    <label>
      {label}
      <select name={name} defaultValue={value}>
        <option value="">{any}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {choices.map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}
