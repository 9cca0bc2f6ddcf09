import { expect, test } from 'vitest'
import { daysBetween, plusDays, weekdayOf } from './clock'

test('days are counted over months, years and leap days', () => {
  expect(plusDays('2025-11-05', 30)).toBe('2025-12-05')
  expect(plusDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysBetween('2025-11-05', '2026-11-05')).toBe(365)
  expect(daysBetween('2025-11-05', '2025-11-01')).toBe(-4)
})

test('the weekday is that of the date, wherever the browser stands', () => {
  expect(weekdayOf('2025-11-05')).toBe(3)
  expect(weekdayOf('')).toBe(0)
})
