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
  const places = PLACES.filter(({ may }) => may === undefined || can(actor, may))
  return (
    <Person id={actor.id}>
      <SkipLink />
      <div className="desk">
        <header className="desk-side">
          <a className="brand" href="/desk">
            Heed
          </a>
          <Keyboard places={places.map(({ href, label }) => ({ href, label, letter: LETTERS[href] }))} />
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
