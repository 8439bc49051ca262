/** Who sees a page: `setup` nobody but the first, with the link that the first start prints. */
type Page = { as: 'public' | 'staff' | 'setup'; address: string }

/**
 * Every page of app/, by its route, and an address at which the browser tests look at it: at 360 and at 1280 pixels,
 * with axe. A page without a line here breaks the laws.
 */
export const PAGES: Readonly<Record<string, Page>> = {}
