import type { Pile } from '@/lib/baseline/queries/turn'

/** Once none is left. */
export const NONE_LEFT: Readonly<Record<Pile, string>> = {
  MINE: 'You have looked at all of yours',
  NOBODYS: 'Nothing is left to look at first',
  DUE: 'Nothing of yours is due for another look',
}

const LEFT: Readonly<Record<Pile, string>> = {
  MINE: 'of yours to look at',
  NOBODYS: 'that are nobody’s yet',
  DUE: 'of yours due for another look',
}

/** "12 of yours to look at": how high the pile is, and what of it is with a second person. */
export function leftWords(pile: Pile, left: number, waiting: number): string {
  return `${left} ${LEFT[pile]}${waiting === 0 ? '' : `, ${waitingWords(waiting)}`}`
}

export function waitingWords(waiting: number): string {
  return `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for a second person`
}
