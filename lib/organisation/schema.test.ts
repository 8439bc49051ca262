import { expect, test } from 'vitest'
import { organisationInput } from './schema'

const right = {
  receipt: '0190a0a0-0000-7000-8000-000000000000',
  version: '1',
  name: 'The Watch',
  timeZone: 'Pacific/Kiritimati',
  publicSite: 'PREVIEW',
  takeBackMinutes: '0',
}

function wrongIn(change: object) {
  return organisationInput.safeParse({ ...right, ...change }).error?.issues.map(({ path }) => path.join('.'))
}

test('what is left empty is null', () => {
  expect(organisationInput.parse(right)).toMatchObject({ version: 1, takeBackMinutes: 0, hotline: null })
})

test.each([
  [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
  [{ timeZone: '+05:30' }, 'timeZone'],
  [{ publicSite: 'open' }, 'publicSite'],
  [{ takeBackMinutes: '1441' }, 'takeBackMinutes'],
  [{ takeBackMinutes: '-1' }, 'takeBackMinutes'],
  [{ takeBackMinutes: '1.5' }, 'takeBackMinutes'],
  [{ takeBackMinutes: 'soon' }, 'takeBackMinutes'],
  [{ version: '' }, 'version'],
  [{ isDemonstration: true }, ''],
  [{ isFourEyes: false }, ''],
])('%o is refused', (change, field) => expect(wrongIn(change)).toEqual([field]))
