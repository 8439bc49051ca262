/** Who may read the public site, as people say it. */
export const PUBLIC_SITE_CHOICES = [
  { value: 'OFF', label: 'Nobody', hint: 'Visitors find one calm page that says so.' },
  {
    value: 'PREVIEW',
    label: 'Whoever knows the address',
    hint: 'With a banner that says it is a preview; not found by search engines.',
  },
  { value: 'OPEN', label: 'Everybody' },
] as const
