import { expect, test } from 'vitest'
import {
  bodyOf,
  emptyBody,
  levelStep,
  monthsAround,
  partOf,
  stepped,
  tenThousand,
  typed,
  type MonthView,
  type ProductionView,
} from './dispatch'

test('元 are shown as 万元 exactly', () => {
  expect(tenThousand(9_005_000)).toBe('900.5')
  expect(tenThousand(1)).toBe('0.0001')
  expect(tenThousand(0)).toBe('0')
  expect(tenThousand(12_345_678_900)).toBe('1,234,567.89')
  expect(tenThousand(-20_000)).toBe('−2')
  expect(typed(12_345_678_900)).toBe('1234567.89')
})

test('a unit goes on with its draft, then with what it handed in', () => {
  const filed = {
    ...emptyBody(),
    construction: 10_000,
    equipment: 0,
    other: 0,
    nextPlan: 0,
    funds: { own: 10_000, bank: 0 },
  }
  const view = { filed } as unknown as MonthView
  expect(bodyOf(view)).toMatchObject({ construction: '1', equipment: '0', funds: { own: '1', bank: '' } })
  expect(bodyOf({ ...view, draft: { ...emptyBody(), construction: '2' } })).toMatchObject({ construction: '2' })
  expect(bodyOf({} as MonthView)).toEqual(emptyBody())
})

test('months step over the year', () => {
  expect(stepped('2025-12', 1)).toBe('2026-01')
  expect(stepped('2025-01', -1)).toBe('2024-12')
})

test('a month is chosen among those around it', () => {
  const months = monthsAround('2025-10')
  expect(months[0]).toBe('2026-10')
  expect(months.at(-1)).toBe('2020-10')
  expect(months).toContain('2025-10')
})

test('a part of a rate is money or projects', () => {
  expect(partOf('MONEY', 120_000_000)).toBe('12,000')
  expect(partOf('COUNT', 174)).toBe('174')
})

test('a signature that was taken back is none', () => {
  const step = { no: 1, kind: 'SIGNED', level: 2, stands: false }
  const view = { steps: [step] } as unknown as ProductionView
  expect(levelStep(view, 2)).toBeUndefined()
  expect(levelStep({ ...view, steps: [{ ...step, stands: true }] } as unknown as ProductionView, 2)).toBeDefined()
})
