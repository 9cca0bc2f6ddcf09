import { expect, test } from 'vitest'
import { shortEnglish } from './words'

test('a place on a map goes by its bare name', () => {
  expect(shortEnglish('Haixi Mongol and Tibetan Autonomous Prefecture')).toBe('Haixi')
  expect(shortEnglish('Golog (Guoluo) Tibetan Autonomous Prefecture')).toBe('Golog')
  expect(shortEnglish('Xining City')).toBe('Xining')
  expect(shortEnglish('Haidong Industrial Park')).toBe('Haidong Industrial Park')
})
