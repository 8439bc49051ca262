import { textsOf, type Text } from '@/lib/wordings/rules'

/** A field whose words are kept: what a form calls it, and what its codes mean. */
export type WordedField = {
  name: string
  label: string
  options?: readonly { value: string; label: string }[]
}

/** What a field says, in words; nothing for nothing. */
export function wordsFor({ options = [] }: Pick<WordedField, 'options'>, text: Text | undefined): string {
  return textsOf(text)
    .map((one) => options.find(({ value }) => value === one)?.label ?? one)
    .join(', ')
}
