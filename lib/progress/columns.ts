import { stringify } from 'csv-stringify/sync'
import type { RecommendationSummary, Site } from '@/lib/progress/views'
import { wordFor } from '@/lib/progress/words'
import { rollUpWords } from '@/lib/workflow/rollUpWords'
import { stateWords } from '@/lib/workflow/words'

type Row = RecommendationSummary & { page: string; site: Site }
type Column = { name: string; meaning: string; show: (row: Row) => string | number | null }

const names = (links: readonly { name: string }[]) => links.map(({ name }) => name).join('; ')

/** The columns of the CSV, in order, and what each holds. New ones go to the end: nobody's spreadsheet breaks. */
export const COLUMNS: readonly Column[] = [
  { name: 'ref', meaning: 'Its reference. It never changes.', show: ({ ref }) => ref },
  { name: 'title', meaning: 'What it asks, in a few of our words.', show: ({ title }) => title },
  {
    name: 'status',
    meaning: 'Where it stands, in the words of the page.',
    show: ({ status }) => stateWords(status.implementation),
  },
  {
    name: 'counts',
    meaning:
      'What the status sums up, where it sums up several requests (“1 of 5 checked”), and whether it is being checked again.',
    show: ({ status }) => rollUpWords(status),
  },
  {
    name: 'status_code',
    meaning: 'The same status as the JSON and the filters name it.',
    show: ({ status }) => status.implementation,
  },
  { name: 'since', meaning: 'The day since which it stands there.', show: ({ status }) => status.since },
  { name: 'checked_on', meaning: 'The day we last looked.', show: ({ status }) => status.checkedOn },
  {
    name: 'part_of',
    meaning: 'Of a part: the reference of the recommendation that it belongs to.',
    show: ({ parent }) => parent?.ref ?? null,
  },
  { name: 'asked_of', meaning: 'Who must act.', show: ({ addressees }) => names(addressees) },
  { name: 'statement', meaning: 'What it asks, in our words.', show: ({ statement }) => statement },
  { name: 'excerpt', meaning: 'At most twelve words of the source.', show: ({ excerpt }) => excerpt },
  { name: 'locator', meaning: 'Where in the source it stands.', show: ({ locator }) => locator },
  { name: 'worded_as', meaning: 'must, should or may.', show: ({ strength }) => strength.toLowerCase() },
  {
    name: 'how_it_is_said',
    meaning: 'Listed as a recommendation, said in running text, or implied.',
    show: ({ explicitness }) => wordFor(explicitness),
  },
  {
    name: 'pillar',
    meaning: 'Prevention, protection, prosecution, partnership.',
    show: ({ pillar }) => wordFor(pillar),
  },
  { name: 'level', meaning: 'Where it has to be done.', show: ({ level }) => wordFor(level) },
  { name: 'themes', meaning: 'What it is about.', show: ({ themes }) => names(themes) },
  { name: 'priority', meaning: 'High or normal.', show: ({ priority }) => wordFor(priority) },
  { name: 'caution', meaning: 'Why those concerned may be wary of it.', show: ({ caution }) => caution },
  { name: 'document', meaning: 'The document that makes it.', show: ({ document }) => document.title },
  {
    name: 'asked_again_in',
    meaning: 'What it shares with other documents.',
    show: ({ demands }) => demands.map(({ title }) => title).join('; '),
  },
  { name: 'page', meaning: 'Its page here.', show: ({ page }) => page },
  { name: 'as_of', meaning: 'The day on which this was true.', show: ({ site }) => site.today },
  {
    name: 'release',
    meaning: 'The number of the release that it was read from.',
    show: ({ site }) => site.head?.sequence ?? null,
  },
  {
    name: 'head',
    meaning: 'The hash of that release, which covers it and every one before.',
    show: ({ site }) => site.head?.hash ?? null,
  },
  {
    name: 'being_checked_again',
    meaning:
      'How many of its requests claim something that is in doubt: until that is settled, do not rely on it.',
    show: ({ status }) => status.disputed,
  },
]

/** Quoted throughout, and no cell can start a formula in a spreadsheet. */
export function recommendationCsv(
  rows: readonly RecommendationSummary[],
  site: Site,
  pageOf: (row: RecommendationSummary) => string,
): string {
  const shown = rows.map((row) => COLUMNS.map(({ show }) => show({ ...row, page: pageOf(row), site })))
  return stringify([COLUMNS.map(({ name }) => name), ...shown], {
    bom: true,
    quoted: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
