export type NavItem = { href: string; label: string; isCurrent?: boolean; count?: number | undefined }

/** Navigation of a site or of the desk. A count is how many things wait there. */
export function Nav({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav className="nav" aria-label={label}>
      <ul>
        {items.map(({ href, label: name, isCurrent, count }) => (
          <li key={href}>
            <a href={href} {...(isCurrent && { 'aria-current': 'page' })}>
              {name}
            </a>
            {count !== undefined && count > 0 && <span className="count">{count}</span>}
          </li>
        ))}
      </ul>
    </nav>
  )
}
