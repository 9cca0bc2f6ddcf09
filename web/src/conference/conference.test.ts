import { expect, test } from 'vitest'
import { asked, emptyGiven, hour, sumOf, toneOf } from './conference'

test('an agenda that is too long says by how much', () => {
  expect(sumOf([60, 50, 40], 120)).toEqual({ sum: 150, over: 30 })
  expect(sumOf([60, 60], 120)).toEqual({ sum: 120, over: 0 })
})

test('an empty day is left to the default of the kind', () => {
  expect(asked(emptyGiven(undefined)).due).toBeNull()
  expect(asked({ ...emptyGiven(undefined), due: '2025-12-01', owner: 4 })).toMatchObject({
    due: '2025-12-01',
    owner: 4,
  })
})

test('hours have no seconds, and states a colour', () => {
  expect(hour('09:30:00')).toBe('09:30')
  expect(toneOf('RETURNED')).toBe('red')
  expect(toneOf('WHAT')).toBe('blue')
})
