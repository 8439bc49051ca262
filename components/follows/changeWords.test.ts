import { expect, test } from 'vitest'
import type { Change } from '@/lib/follows/queries/changes'
import { changeWords } from './changeWords'

const entry = (given: Partial<Extract<Change, { kind: 'ENTRY' }>>): Change => ({
  ...{
    kind: 'ENTRY',
    verb: 'recordProgress',
    implementation: null,
    response: null,
    isDecided: false,
    plan: null,
  },
  ...given,
})

test.each<[Change, string]>([
  [entry({ verb: 'reconfirm' }), 'Checked again: nothing new'],
  [entry({ implementation: 'IN_PROGRESS' }), 'In progress'],
  [
    entry({ verb: 'claimImplemented', implementation: 'IMPLEMENTED', isDecided: true }),
    'Approved: implemented',
  ],
  [entry({ verb: 'recordResponse', response: 'REJECTED' }), 'Its answer: rejected'],
  [entry({ verb: 'correct' }), 'A correction'],
  [{ kind: 'PROPOSED', verb: 'closeNotImplemented', plan: null }, 'Proposed: ended'],
  [{ kind: 'PROPOSED', verb: 'carryOver', plan: 'MERGE' }, 'Proposed: merged into another'],
  [
    entry({ verb: 'carryOver', implementation: 'SUPERSEDED', isDecided: true, plan: 'SPLIT' }),
    'Approved: split into parts',
  ],
  [
    entry({ verb: 'carryOver', implementation: 'NO_ACTION', isDecided: true, plan: 'SUCCESSION' }),
    'Approved: asked of a successor',
  ],
  [{ kind: 'RETURNED', verb: 'claimPartial', plan: null }, 'Returned: partly implemented'],
  [{ kind: 'NOTE' }, 'A note among us'],
  [{ kind: 'ASSIGNED', duty: 'OWNER', person: 'Lea' }, 'Given to Lea'],
  [{ kind: 'ASSIGNED', duty: 'DEPUTY', person: null }, 'Given to nobody as deputy'],
  [{ kind: 'REWORDED' }, 'Its wording was changed'],
])('what a colleague did is said in a few words: %j', (change, words) => {
  expect(changeWords(change)).toBe(words)
})
