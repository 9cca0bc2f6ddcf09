import { expect, test } from 'vitest'
import { wordsIn } from './i18n'

function keysOf(words: unknown, path = ''): string[] {
  if (typeof words !== 'object' || words === null) return [path]
  return Object.entries(words).flatMap(([key, value]) => keysOf(value, path ? `${path}.${key}` : key))
}

test('every word is there in both languages', () => {
  expect(keysOf(wordsIn('en')).sort()).toEqual(keysOf(wordsIn('zh')).sort())
})

test('no English text still holds Chinese', () => {
  const walk = (words: unknown): string[] =>
    typeof words === 'string' ? [words] : Object.values(words as Record<string, unknown>).flatMap(walk)
  expect(walk(wordsIn('en')).filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([])
})

test('every room speaks under its own name', () => {
  expect(Object.keys(wordsIn('zh'))).toEqual(expect.arrayContaining(['app', 'ui', 'wall']))
})
