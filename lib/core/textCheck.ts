/** What may hurt a person in a text that is to become public. It marks, and never blocks: people judge. */
export type MarkKind = 'EMAIL' | 'NUMBER' | 'BIRTH' | 'NAME'
export type Mark = { kind: MarkKind; from: number; to: number; text: string }

export const MARK_WORDS: Readonly<Record<MarkKind, string>> = {
  EMAIL: 'an e-mail address',
  NUMBER: 'a phone, identity or registration number',
  BIRTH: 'an age or a date of birth',
  NAME: 'perhaps a person’s name',
}

/** Words, in lower case, that stand in no name of a person: of our addressees, documents and themes. */
export type Vocabulary = ReadonlySet<string>

export function vocabularyOf(texts: readonly string[]): Vocabulary {
  return new Set([...COMMON, ...texts.flatMap(wordsOf)])
}

/** Marks in the order of the text; what overlaps is marked once. Offline: nothing leaves this machine. */
export function checkText(text: string, vocabulary: Vocabulary): Mark[] {
  const found = FINDERS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .map((match) => ({ kind, from: match.index, to: match.index + match[0].length, text: match[0] }))
      .filter((mark) => counts(mark, text, vocabulary)),
  ).sort((a, b) => a.from - b.from || b.to - a.to)
  return found.filter((mark, index) => !found.slice(0, index).some((earlier) => earlier.to > mark.from))
}

const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}'’-]+`
const BETWEEN = String.raw`(?:\s+(?:de|da|do|dos|del|la|van|von|der|den|bin|bint|binti|al|el|ibn|y))*`

const FINDERS: readonly (readonly [MarkKind, RegExp])[] = [
  ['EMAIL', /[^\s@<>()]+@[^\s@<>()]+\.[\p{L}]{2,}/gu],
  ['BIRTH', /\b(?:born|date of birth|d\.?o\.?b\.?|aged?)\b[^.;\n]{0,12}?\d{1,4}(?:[-./]\d{1,2}){0,2}/giu],
  ['BIRTH', /\b\d{1,2}[- ]years?[- ]old\b/giu],
  // Seven digits and more, however they are grouped; with letters before them five.
  ['NUMBER', /(?<![\p{L}\d$€£.,])(?:\+|00)?\(?\d[\d\s()./-]{5,}\d(?![\d%])/gu],
  ['NUMBER', /\b\p{Lu}{1,3}[- ]?\d{5,}\p{Lu}?\b/gu],
  ['NUMBER', /\b(?=[\p{Lu}\d]*\d[\p{Lu}\d]*\d)(?=[\p{Lu}\d]*\p{Lu})[\p{Lu}\d]{8,}\b/gu],
  ['NAME', /\b(?:Mr|Mrs|Ms|Miss|Dr|Sra?|Mme)\.?\s+\p{Lu}[\p{L}'’-]+/gu],
  ['NAME', new RegExp(`(?<![\\p{L}])${CAPITALISED}(?:${BETWEEN}\\s+${CAPITALISED})+`, 'gu')],
]

function counts({ kind, text }: Mark, whole: string, vocabulary: Vocabulary): boolean {
  if (kind === 'NUMBER') return !isDateOrYears(text) && text.replace(/\D/g, '').length >= 5 && whole !== ''
  if (kind !== 'NAME' || /^(?:Mr|Mrs|Ms|Miss|Dr|Sra?|Mme)\b/u.test(text)) return true
  const strange = [...text.matchAll(new RegExp(CAPITALISED, 'gu'))].filter(
    ([word]) => !vocabulary.has(word.toLowerCase()),
  )
  return strange.length >= 2
}

/** 2026-11-22, 22.11.2026, 2019-2023 and 117-347 are no number of anybody. */
function isDateOrYears(text: string): boolean {
  const tidy = text.trim()
  return (
    /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(tidy) ||
    /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(tidy) ||
    /^(?:19|20)\d{2}\s*[-/–]\s*(?:19|20)\d{2}$/.test(tidy) ||
    tidy.replace(/\D/g, '').length < 7
  )
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? []
}

/** Capitalised in any report: months, institutions, and what a sentence begins with. */
const COMMON = wordsOf(`
  January February March April May June July August September October November December
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  The This That These Those It Its In On At By For From With Without After Before Since Until When While As An No
  We Our They Their He She His Her But And Or If Not All Some Every Each One Two Both Only Also There Here
  United States America American Federal National International European Union Nations Republic Kingdom State Government
  House Senate Congress Committee Commission Council Parliament Court Supreme Department Office Bureau Agency Ministry
  Secretary Minister President Director General Attorney Assistant Deputy Member Members Service Services Center Centre
  Act Bill Law Public Rule Regulation Section Title Article Code Register Treaty Convention Protocol Report Reports Plan
  Action Strategy Fund Program Programme Project Initiative Guidance Notice Press Release Statement Budget Fiscal Year
  Human Trafficking Persons Forced Labor Labour Victims Survivors Protection Prevention Prosecution Justice Security
  Homeland Health Education Children Immigration Citizenship Border Customs Police University Institute Association
  Washington York California Texas Geneva Brussels London New North South East West Part Table Figure Annex Appendix
`)
