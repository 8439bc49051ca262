import { expect, test } from 'vitest'
import { handOverTitle } from './handOverWords'

test('a handover says whose it is', () => {
  const id = '0199a7c4-1111-7222-8333-944445555666'
  expect(handOverTitle({ owner: id }, [{ id, name: 'Lea Brandt' }])).toBe(
    'Hand over what Lea Brandt looks after',
  )
  expect(handOverTitle({ owner: 'left' }, [])).toBe('Hand over what people who have left looked after')
  expect(handOverTitle({ owner: 'nobody' }, [])).toBe('Assign these recommendations')
  expect(handOverTitle({ document: 'cfr' }, [])).toBe('Assign these recommendations')
})
