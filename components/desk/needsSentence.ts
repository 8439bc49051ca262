type Own = { mine: number; nobodys: number }

/** What may need somebody: their own, and of what is nobody's what they may give to somebody. */
export type Needs = {
  toDecide: number
  returned: number
  overdue: Own
  soon: Own
  /** What they promised an addressee to do, by today. */
  steps: number
  doubted: number
  mentions: number
  unowned: number
  unchecked: number
}

/** The desk opens with its answer: what presses, counted; else what comes next. */
export function needsSentence(needs: Needs): string {
  const { toDecide, returned, overdue, steps, doubted, mentions } = needs
  const pressing = [
    part(toDecide, 'proposal to decide', 'proposals to decide'),
    part(returned, 'proposal returned to you', 'proposals returned to you'),
    part(overdue.mine, 'request of yours overdue', 'requests of yours overdue'),
    part(
      overdue.nobodys,
      'overdue request that nobody looks after',
      'overdue requests that nobody looks after',
    ),
    part(steps, 'next step of yours due', 'next steps of yours due'),
    part(doubted, 'claim in doubt', 'claims in doubt'),
    part(mentions, 'note that names you', 'notes that name you'),
  ].filter((words) => words !== '')
  const sum = toDecide + returned + overdue.mine + overdue.nobodys + steps + doubted + mentions
  if (sum === 0) return calmSentence(needs)
  return `${capital(numberWords(sum))} ${sum === 1 ? 'thing needs' : 'things need'} you: ${pressing.join(', ')}`
}

function calmSentence({ soon, unowned, unchecked }: Needs): string {
  const days = soon.mine > 0 ? soon.mine : soon.nobodys
  if (days > 0)
    return `Nothing of yours is overdue; ${part(days, 'request is', 'requests are')} due within two weeks`
  if (unowned > 0)
    return `Nothing presses; ${part(unowned, 'recommendation has', 'recommendations have')} no owner`
  if (unchecked > 0)
    return `Nothing needs you today; ${part(unchecked, 'request waits', 'requests wait')} for a first look`
  return 'Nothing needs you today'
}

function part(count: number, one: string, several: string): string {
  if (count === 0) return ''
  return count === 1 ? `${/^[aeio]/.test(one) ? 'an' : 'a'} ${one}` : `${numberWords(count)} ${several}`
}

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
/** A list counts no further. */
const MOST = 10_000

function numberWords(count: number): string {
  if (count > MOST) return `more than ${MOST.toLocaleString('en')}`
  return WORDS[count] ?? count.toLocaleString('en')
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
