/** The way to any recommendation, from the first page on. */
export function QuickSearch() {
  return (
    <form
      className="quick-search"
      action="/desk/recommendations"
      role="search"
      aria-label="Find a recommendation"
    >
      <label htmlFor="find">Find a recommendation</label>
      <input
        id="find"
        type="search"
        name="text"
        maxLength={200}
        autoComplete="off"
        placeholder="T visa, CFR-3 …"
      />
      <button className="button quiet">Find</button>
    </form>
  )
}
