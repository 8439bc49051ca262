import { expect, test } from 'vitest'
import { ONE_PERSON_VERBS } from '@/lib/workflow/verbs'
import { actWords } from './actWords'

test('the act is said, whatever the request says after it', () => {
  expect(actWords('reconfirm')).toBe('nothing new')
  expect(actWords('recordNoAction')).toBe('no action found')
  expect(actWords('recordCommitment')).toBe('a promise')
})

test('each act that counts at once has words of its own', () => {
  const acts = ONE_PERSON_VERBS.filter((verb) => verb !== 'takeBack').map(actWords)
  expect(new Set(acts).size).toBe(acts.length)
  expect(acts).not.toContain('what you found')
})
