import { expect, test } from 'vitest'
import { compareDecimals, differenceOf, formatBrief, formatDecimal, formatSigned, sumOf } from './decimal'

test('an amount beyond what a double holds keeps every digit', () => {
  expect(formatDecimal('12345678901234567890.12')).toBe('12,345,678,901,234,567,890.12')
  expect(sumOf(['0.1', '0.2', '9007199254740993'])).toBe('9007199254740993.3')
})

test.each([
  ['3912.34', undefined, '3,912.34'],
  ['3912.34', 0, '3,912'],
  ['-0.5', undefined, '−0.5'],
  [undefined, undefined, '—'],
  ['不详', undefined, '不详'],
])('%s with %s places is written %s', (text, places, written) => {
  expect(formatDecimal(text, places)).toBe(written)
})

test('a sign stands before what is not zero', () => {
  expect(['7.91', '-2.87', '0.00'].map((text) => formatSigned(text))).toEqual(['+7.91', '−2.87', '0.00'])
})

test('a wall shows whole numbers from a hundred on', () => {
  expect(['1026.37', '86.25', '4'].map(formatBrief)).toEqual(['1,026', '86.25', '4'])
})

test('differences and order are exact across scales', () => {
  expect(differenceOf('5000', '4999.999')).toBe('0.001')
  expect(['10', '9.99', '-3'].sort(compareDecimals)).toEqual(['-3', '9.99', '10'])
})
