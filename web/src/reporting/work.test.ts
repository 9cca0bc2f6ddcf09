import { expect, it } from 'vitest'
import { monthsBefore } from './work'

it('offers the months that are over and filed for', () => {
  expect(monthsBefore('2025-03-05T10:00:00+08:00', 2024).slice(0, 3)).toEqual(['2025-02', '2024-12', '2024-11'])
  expect(monthsBefore('2025-02-05T10:00:00+08:00', 2024)[0]).toBe('2024-12')
})
