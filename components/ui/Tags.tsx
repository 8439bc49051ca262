export type TagItem = { label: string; href?: string }

/** One word in a frame. */
export function Tag({ label, href }: TagItem) {
  return href === undefined ? (
    <span className="tag">{label}</span>
  ) : (
    <a className="tag" href={href}>
      {label}
    </a>
  )
}

export function Tags({ tags }: { tags: readonly TagItem[] }) {
  if (tags.length === 0) return null
  return (
    <ul className="tags">
      {tags.map((tag) => (
        <li key={tag.label}>
          <Tag {...tag} />
        </li>
      ))}
    </ul>
  )
}
