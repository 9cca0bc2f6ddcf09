import { expect, test } from 'vitest'
import { rateOf, type Counts } from './collection'

const counts = (some: Partial<Counts>): Counts => ({
  expected: 0,
  filed: 0,
  late: 0,
  missing: 0,
  returned: 0,
  returnedOverdue: 0,
  submitted: 0,
  county: 0,
  prefecture: 0,
  province: 0,
  queries: 0,
  overdueQueries: 0,
  ...some,
})

test('a rate is full only when nothing is missing', () => {
  expect(rateOf(counts({ expected: 300, missing: 1 }))).toBe(99)
  expect(rateOf(counts({ expected: 300 }))).toBe(100)
  expect(rateOf(counts({ expected: 2, returned: 1 }))).toBe(50)
})

test('where none is expected there is no rate', () => {
  expect(rateOf(counts({}))).toBeUndefined()
})
