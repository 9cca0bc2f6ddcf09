import { expect, test } from 'vitest'
import { countStates, minutesOf, sparkline } from './feedback'

test('seconds read as minutes and seconds', () => {
  expect(minutesOf(0)).toEqual({ m: 0, s: 0 })
  expect(minutesOf(605)).toEqual({ m: 10, s: 5 })
})

test('a sparkline leaves months out that were not filed, and needs two', () => {
  expect(sparkline([1])).toBe('')
  expect(sparkline([undefined, 5, undefined])).toBe('')
  expect(sparkline([1, undefined, 3])).toBe('M0.0 28.0L100.0 2.0')
  expect(sparkline([2, 2])).toBe('M0.0 15.0L100.0 15.0')
})

test('states are counted by kind', () => {
  expect(countStates({ '01.month': 'COLLECTED', '03.month': 'MENDED', '04.month': 'MENDED' })).toEqual({
    COLLECTED: 1,
    MENDED: 2,
    EXPLAINED: 0,
  })
})
