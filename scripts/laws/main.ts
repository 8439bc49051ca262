import { fileURLToPath } from 'node:url'
import { PAGES } from '@/e2e/pages'
import { filesBelow } from './files'
import { emptyNames, oddCases, strangersInNouns } from './names'
import { routesOf, unvisited } from './pages'
import { longFiles, looseEnds } from './texts'

/** What no ready-made tool holds of house.md. Prints each breach on a line of its own. */
const files = filesBelow(fileURLToPath(new URL('../..', import.meta.url)))
const breaches = [
  ...[strangersInNouns, emptyNames, oddCases, longFiles, looseEnds].flatMap((law) => law(files)),
  ...unvisited(routesOf(files), Object.keys(PAGES)),
]
for (const breach of breaches) process.stdout.write(`${breach}\n`)
process.exitCode = breaches.length > 0 ? 1 : 0
