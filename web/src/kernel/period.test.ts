import { expect, test } from 'vitest'
import { cumulativesUntil, formatPeriod, readPeriod, writePeriod } from './period'

test.each([
  ['2025-C10', '2025年1—10月', 'Jan–Oct 2025'],
  ['2025-10', '2025年10月', 'Oct 2025'],
  ['2025-Q3', '2025年3季度', 'Q3 2025'],
  ['2025', '2025年', '2025'],
  ['2025-R10', '截至2025年10月的12个月', '12 months to Oct 2025'],
])('%s reads %s and %s', (text, zh, en) => {
  expect([formatPeriod(text, 'zh'), formatPeriod(text, 'en')]).toEqual([zh, en])
  expect(writePeriod(readPeriod(text)!)).toBe(text)
})

test.each(['2025-13', '2025-Q5', '2025-C00', 'now', ''])('%s is no period', (text) => {
  expect(readPeriod(text)).toBeUndefined()
})

test('no January is offered, and the latest comes first', () => {
  const periods = cumulativesUntil({ year: 2025, number: 3 }, 2024)
  expect(periods.slice(0, 3)).toEqual(['2025-C03', '2025-C02', '2024-C12'])
  expect(periods).toHaveLength(13)
})
