import { expect, test } from 'vitest'
import { sumWhileTyping, type BreakdownRow } from './target'

const row = (code: string, value: string): BreakdownRow => ({
  scopeKind: 'REGION',
  code,
  nameZh: code,
  nameEn: code,
  values: { 2025: value },
})

test('the sum and its distance to the path are exact while one types', () => {
  expect(sumWhileTyping([row('630100', '1999.1'), row('632800', '3000.95')], 2025, '5000')).toEqual({
    sum: '5000.05',
    difference: '-0.05',
  })
})

test('an empty cell is no part, and a half-typed number gives no sum', () => {
  expect(sumWhileTyping([row('630100', '12'), row('632800', '')], 2025, undefined)).toEqual({
    sum: '12',
    difference: undefined,
  })
  expect(sumWhileTyping([row('630100', '12.')], 2025, '5000')).toBeUndefined()
})
