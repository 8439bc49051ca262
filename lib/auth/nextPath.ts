/** Where to go after signing in: a page of ours that somebody asked for, or else the desk. Never another site. */
export function nextPath(asked: string | undefined): string {
  const base = 'http://heed.invalid'
  // A browser drops tabs and line ends, and takes a backslash for a slash.
  if (!asked?.startsWith('/') || /[\\\p{Cc}]/u.test(asked) || !URL.canParse(asked, base)) return '/desk'
  const { origin, pathname, search } = new URL(asked, base)
  const isOurs = origin === base && !pathname.startsWith('//') && /^\/desk(\/|$)/.test(pathname)
  return isOurs ? `${pathname}${search}` : '/desk'
}
