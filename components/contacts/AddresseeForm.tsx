import type { Choice } from '@/components/form/Select'

/** With whom: the first question, since what is asked of them follows from it. */
export function AddresseeForm({ choices }: { choices: readonly Choice[] }) {
  return (
    <form action="/desk/contacts/new">
      <div className="field">
        <label htmlFor="addressee">With whom?</label>
        <select id="addressee" name="addressee" required defaultValue="">
          <option value="">Choose</option>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <p className="actions">
        <button className="button">Continue</button>
      </p>
    </form>
  )
}
