import { expect, test } from 'vitest'
import { sizeInWords } from './evidence'

test('sizes are told in the unit that a person would use', () => {
  expect(sizeInWords(0)).toBe('0 B')
  expect(sizeInWords(999)).toBe('999 B')
  expect(sizeInWords(1_200_000)).toBe('1.2 MB')
  expect(sizeInWords(10_000_000)).toBe('10 MB')
})
