type Page = { address: string; as: 'public' | 'staff' }

/**
 * Every page of app/ by its route, an address at which the browser tests look at it (at 360 and at 1280 pixels, with
 * axe), and who looks. A page without a line here breaks the laws.
 */
export const PAGES: Readonly<Record<string, Page>> = {
  // With a link that works: in setUp.setup.ts.
  '/setup': { address: '/setup?token=used', as: 'public' },
  '/welcome': { address: '/welcome?token=used', as: 'public' },
  '/sign-in': { address: '/sign-in', as: 'public' },
  '/desk': { address: '/desk', as: 'staff' },
  '/desk/start': { address: '/desk/start', as: 'staff' },
  '/desk/recommendations': { address: '/desk/recommendations', as: 'staff' },
  '/desk/recommendations/new': { address: '/desk/recommendations/new', as: 'staff' },
  '/desk/recommendations/[ref]': { address: '/desk/recommendations/CFR-3', as: 'staff' },
  '/desk/recommendations/[ref]/record': { address: '/desk/recommendations/TIC-14/record', as: 'staff' },
  '/desk/recommendations/[ref]/evidence': { address: '/desk/recommendations/TIC-15c/evidence', as: 'staff' },
  '/desk/recommendations/[ref]/criteria': { address: '/desk/recommendations/TIC-15c/criteria', as: 'staff' },
  '/desk/recommendations/[ref]/assign': { address: '/desk/recommendations/CFR-1/assign', as: 'staff' },
  '/desk/recommendations/[ref]/edit': { address: '/desk/recommendations/CFR-2/edit', as: 'staff' },
  '/desk/recommendations/[ref]/part': { address: '/desk/recommendations/TIC-15/part', as: 'staff' },
  '/desk/recommendations/[ref]/versions': { address: '/desk/recommendations/CFR-2/versions', as: 'staff' },
  '/desk/recommendations/[ref]/restructure': {
    address: '/desk/recommendations/CFR-2/restructure?how=split',
    as: 'staff',
  },
  '/desk/addressees/[slug]/succession': { address: '/desk/addressees/us-congress/succession', as: 'staff' },
  '/desk/library': { address: '/desk/library', as: 'staff' },
  '/desk/documents/new': { address: '/desk/documents/new', as: 'staff' },
  '/desk/documents/[slug]': { address: '/desk/documents/cfr-release', as: 'staff' },
  '/desk/addressees/new': { address: '/desk/addressees/new', as: 'staff' },
  '/desk/addressees/[slug]': { address: '/desk/addressees/us-congress', as: 'staff' },
  '/desk/demands/new': { address: '/desk/demands/new', as: 'staff' },
  '/desk/demands/[slug]': { address: '/desk/demands/due-diligence', as: 'staff' },
  '/desk/happened': { address: '/desk/happened?q=visa', as: 'staff' },
  '/desk/happened/nothing-new': {
    address: '/desk/happened/nothing-new?addressee=us-congress&which=unchecked&tick=all',
    as: 'staff',
  },
  '/desk/baseline': { address: '/desk/baseline', as: 'staff' },
  '/desk/baseline/card': { address: '/desk/baseline/card?which=nobody', as: 'staff' },
  '/desk/checklists': { address: '/desk/checklists', as: 'staff' },
  '/desk/proposals': { address: '/desk/proposals', as: 'staff' },
  // With a proposal that waits: in journeys/twoPeople.spec.ts.
  '/desk/proposals/[id]': {
    address: '/desk/proposals/0199a7c4-1111-7222-8333-944445555666',
    as: 'staff',
  },
  '/desk/evidence': { address: '/desk/evidence', as: 'staff' },
  // Every piece has an address of its own: access/sealed.spec.ts looks at one.
  '/desk/evidence/[id]': { address: '/desk/evidence/00000000-0000-7000-8000-000000000000', as: 'staff' },
  '/desk/contacts': { address: '/desk/contacts', as: 'staff' },
  '/desk/contacts/new': { address: '/desk/contacts/new?addressee=us-congress', as: 'staff' },
  // Of a letter that was kept: journeys/contacts.spec.ts looks at one.
  '/desk/contacts/await': {
    address: '/desk/contacts/await?contact=00000000-0000-7000-8000-000000000000',
    as: 'staff',
  },
  '/desk/compare': { address: '/desk/compare?from=2026-01-01&knownFrom=2026-01-01', as: 'staff' },
  '/desk/publication': { address: '/desk/publication', as: 'staff' },
  '/desk/publication/retract': { address: '/desk/publication/retract?ref=TIC-27', as: 'staff' },
  '/desk/expunge': { address: '/desk/expunge', as: 'staff' },
  '/desk/organisation': { address: '/desk/organisation', as: 'staff' },
  '/desk/handover': { address: '/desk/handover?owner=nobody&tick=all', as: 'staff' },
  '/desk/people': { address: '/desk/people', as: 'staff' },
  // Everybody has an address of their own: journeys/owners.spec.ts looks at one.
  '/desk/people/[id]': { address: '/desk/people/00000000-0000-7000-8000-000000000000', as: 'staff' },
  '/desk/people/teams': { address: '/desk/people/teams', as: 'staff' },
  '/desk/[...rest]': { address: '/desk/nothing', as: 'staff' },
  '/[lang]': { address: '/en', as: 'public' },
  '/[lang]/recommendations': { address: '/en/recommendations', as: 'public' },
  '/[lang]/recommendations/[ref]': { address: '/en/recommendations/CFR-3', as: 'public' },
  '/[lang]/at/[...path]': { address: '/en/at/2026-01-31', as: 'public' },
  '/[lang]/at/[asOf]/recommendations': {
    address: '/en/at/2026-01-31/recommendations?text=victims&theme=prosecution',
    as: 'public',
  },
  '/[lang]/at/[asOf]/known/[knownAt]/recommendations': {
    address: '/en/at/2026-01-31/known/2026-02-28/recommendations',
    as: 'public',
  },
  '/[lang]/changes/[from]/[to]': { address: '/en/changes/2026-01-31/2026-02-28', as: 'public' },
  '/[lang]/documents': { address: '/en/documents', as: 'public' },
  '/[lang]/documents/[slug]': { address: '/en/documents/cfr-release', as: 'public' },
  '/[lang]/check': { address: '/en/check', as: 'public' },
  '/[lang]/data': { address: '/en/data', as: 'public' },
  '/[lang]/demands': { address: '/en/demands', as: 'public' },
  '/[lang]/demands/[slug]': { address: '/en/demands/due-diligence', as: 'public' },
  '/[lang]/[...rest]': { address: '/en/nothing/here', as: 'public' },
}
