import { expect, test } from 'vitest'
import { formatPlanPeriod, readPlanPeriod, writePlanPeriod } from './planPeriod'

test('every text form of a plan period is written as it was read', () => {
  for (const text of ['', 'by 2025', 'each year', 'each month', '2023-2025']) {
    const period = readPlanPeriod(text)
    expect(period && writePlanPeriod(period)).toBe(text)
  }
})

test('a period is told in words, and what is none stays as it is', () => {
  expect(formatPlanPeriod('by 2025', 'zh')).toBe('到2025年')
  expect(formatPlanPeriod('each year', 'zh')).toBe('每年')
  expect(formatPlanPeriod('2023-2025', 'en')).toBe('2023–2025')
  expect(formatPlanPeriod('each decade', 'en')).toBe('each decade')
  expect(readPlanPeriod('each decade')).toBeUndefined()
})
