import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import { Person } from '@/components/form/Person'
import { LETTERS } from '@/components/keyboard/keys'
import { Keyboard } from '@/components/keyboard/Keyboard'
import { Nav } from '@/components/ui/Nav'
import { SkipLink } from '@/components/ui/SkipLink'
import type { Permission } from '@/lib/access/permissions'
import { can } from '@/lib/access/policy'
import { askedPath, requireStaff } from '@/lib/auth/currentActor'
import { organisation } from '@/lib/organisation/queries'
import { countProposals } from '@/lib/proposals/queries/count'
import { signOut } from './actions'

type Place = { href: string; label: string; may?: Permission }
const PLACES: readonly Place[] = [
  { href: '/desk', label: 'My desk' },
  { href: desk.happened, label: 'Something happened', may: 'recordStatus' },
  { href: '/desk/recommendations', label: 'Recommendations' },
  { href: desk.baseline(), label: 'First pass' },
  { href: '/desk/proposals', label: 'Proposals' },
  { href: '/desk/contacts', label: 'Contacts' },
  { href: desk.library, label: 'Library' },
  { href: '/desk/publication', label: 'Publication', may: 'publish' },
  { href: '/desk/organisation', label: 'Organisation' },
  { href: '/desk/people', label: 'People' },
]

/** What one finds by name, and no menu lists. */
const BESIDE: readonly Place[] = [
  { href: '/desk/recommendations/new', label: 'Add a recommendation', may: 'addRecommendation' },
  { href: desk.nothingNew(), label: 'Nothing new at an addressee', may: 'recordStatus' },
  { href: desk.card(), label: 'Next first look', may: 'recordStatus' },
  { href: desk.newContact(), label: 'Record a contact: a letter, a meeting, a call', may: 'recordContact' },
  { href: desk.checklists(), label: 'Search checklists' },
  { href: '/desk/handover', label: 'Hand over', may: 'assign' },
  { href: desk.teams, label: 'Teams' },
  { href: '/desk/compare', label: 'What moved between two dates' },
  { href: '/desk/start', label: 'Five things to know' },
]

/** One gate for the desk. Each page and each action checks for itself all the same. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff()
  const { name, roles } = actor
  const [{ isDemonstration }, path, proposals] = await Promise.all([
    organisation(),
    askedPath(),
    countProposals(actor),
  ])
  const counts: Readonly<Record<string, number>> = { '/desk/proposals': proposals }
  const [page = ''] = path.split('?')
  const isHere = (href: string) => page === href || (href !== '/desk' && page.startsWith(`${href}/`))
  const isOpen = ({ may }: Place) => may === undefined || can(actor, may)
  const places = PLACES.filter(isOpen)
  return (
    <Person id={actor.id}>
      <SkipLink />
      <div className="desk">
        <header className="desk-side">
          <a className="brand" href="/desk">
            Heed
          </a>
          <Keyboard
            places={[...places, ...BESIDE.filter(isOpen)].map(({ href, label }) => ({
              ...{ href, label, letter: LETTERS[href] },
            }))}
          />
          {/* Opened by the browser itself where there is no room for it: no script has to be there. */}
          <button type="button" className="menu-button" popoverTarget="menu">
            Menu
          </button>
          <div className="desk-menu" id="menu" popover="auto">
            <Nav
              label="Desk"
              items={places.map(({ href, label }) => ({
                href,
                label,
                isCurrent: isHere(href),
                count: counts[href],
              }))}
            />
            <div className="desk-who">
              <p>
                {name} ({roles.join(', ')})
              </p>
              <p>
                <a href="/en">Public page</a>
              </p>
              <Form action={signOut} submit="Sign out" look="link" />
            </div>
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          {isDemonstration && <p className="tag">Demonstration data</p>}
          {children}
        </main>
      </div>
    </Person>
  )
}
