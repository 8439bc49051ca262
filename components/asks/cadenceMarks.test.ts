import { expect, test } from 'vitest'
import { cadenceMarks } from './cadenceMarks'

const none = { isOverdue: false, isDueSoon: false, isStale: false, isStalled: false }

test('what nobody has looked at for too long is overdue without saying so, and nothing moving is said beside', () => {
  expect(cadenceMarks(none)).toEqual([])
  expect(cadenceMarks({ ...none, isDueSoon: true })).toEqual(['due soon'])
  expect(cadenceMarks({ ...none, isOverdue: true })).toEqual(['overdue'])
  expect(cadenceMarks({ ...none, isOverdue: true, isStale: true, isStalled: true })).toEqual([
    'nobody has looked for too long',
    'nothing has moved',
  ])
})
