import type { OpenEntry } from '@/lib/asks/queries/open'
import type { Said } from '@/lib/workflow/request'
import { ENDING_WORDS, LAPSE_WORDS } from '@/lib/workflow/words'

/** What was said with an entry, in the order of telling; the sentence needs no label. */
export function saidLines({
  said,
  successor,
  verifierSentence,
  takenBackBecause,
}: Pick<OpenEntry, 'said' | 'successor' | 'verifierSentence' | 'takenBackBecause'>): [string, string][] {
  return [
    ...changeLines(said),
    ...lines([
      ['Replaced by', successor],
      ['Why it counts as proven', verifierSentence],
      ['What was wrong', said.wrong],
      ['What the public reads about it', said.publicSentence],
      ['Taken back', takenBackBecause],
    ]),
  ]
}

/** The same of something that is only proposed. */
export function changeLines(said: Said): [string, string][] {
  return lines([
    ['', said.sentence],
    ['', said.unmet],
    ['Searched', said.searched],
    ['How it came to nothing', said.lapse && LAPSE_WORDS[said.lapse]],
    ['How it ended', said.ending && ENDING_WORDS[said.ending]],
    ['In its own words', said.words && `“${said.words}”`],
    ['What remains', said.remainder],
    ['What was lost', said.lost],
    ['Why', said.reason],
    ['What remains at risk', said.risk],
    ['What we found', said.answer],
    ['Replaced by', said.successor?.title],
    ['It goes on at', said.carriedInto?.map(({ name }) => name).join(', ')],
    ['Carried over from', said.carriedFrom?.name],
  ])
}

function lines(all: [string, string | null | undefined][]): [string, string][] {
  return all.flatMap(([label, text]) => (text ? [[label, text] satisfies [string, string]] : []))
}
