import { expect, test } from 'vitest'
import { shortNamesOf, mentionsIn } from './rules'

const LEA = { id: 'lea', name: 'Lea Lindqvist', email: 'lea@heed.example' }
const LEANDER = { id: 'leander', name: 'Leander', email: 'l.berg@heed.example' }
const TWO = [
  { id: 'first', name: 'Ana Ruiz', email: 'ana@heed.example' },
  { id: 'second', name: 'Ana Ruiz', email: 'aruiz@heed.example' },
]
const ALL = [LEA, LEANDER, ...TWO]

test.each([
  ['@Lea Lindqvist, please look', ['lea']],
  ['@lea, and (@Leander)', ['lea', 'leander']],
  ['Ask @LEA. Then @l.berg again, and @lea', ['lea', 'leander']],
  ['@ana knows', ['first']],
  ['@leonie @le @Lea-Marie @lea.b write to lea@heed.example or a@lea', []],
  ['@', []],
  ['', []],
])('“%s” names %j', (body, mentioned) => {
  expect(mentionsIn(body, ALL)).toMatchObject({ mentioned, unclear: [] })
})

test('a name that two go by is nobody’s, and is told as it was typed', () => {
  expect(mentionsIn('@ana ruiz or @aruiz', ALL)).toEqual({
    ...{ mentioned: ['second'], unclear: ['ana ruiz'], unknown: [] },
  })
})

test.each([
  ['@nobody, and @No.Body. (@nobody)', ['nobody', 'No.Body']],
  ['@Lea Lind', ['Lea']],
  ['@leonie @lea', ['leonie']],
  ['lea@heed.example, @ and @, @-', []],
])('in “%s” nobody goes by %j', (body, unknown) => {
  const [lind] = ALL
  expect(mentionsIn(body, body === '@Lea Lind' ? [] : lind ? [lind] : [])).toMatchObject({ unknown })
})

test('each goes by what their email has before its @, or by their name where somebody else goes by that', () => {
  const namesake = { id: 'lea2', name: 'Lea Berg', email: 'lea@other.example' }
  expect(shortNamesOf([...ALL, namesake], 'leander')).toEqual(['Lea Lindqvist', 'ana', 'aruiz', 'Lea Berg'])
  const hidden = { id: 'third', name: 'Ana Ruiz', email: 'ana@other.example' }
  expect(shortNamesOf([...TWO, hidden], 'second')).toEqual([])
})
