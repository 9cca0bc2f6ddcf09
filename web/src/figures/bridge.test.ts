import { expect, test } from 'vitest'
import type { Bridge } from '@/api/contract'
import { signOf } from '@/kernel/decimal'
import { stepsOf, unexplained } from './bridge'

const leg = (amount: string, enterprises = 1) => ({ amount, enterprises })
const bridge: Bridge = {
  unit: '亿元',
  publishedLastYear: '987.12',
  same: leg('31.40', 198),
  entered: leg('14.06', 11),
  left: leg('-3.87', 6),
  missing: leg('0', 0),
  reclassified: leg('0.00', 0),
  restructured: leg('0', 0),
  revised: leg('-2.34', 9),
  now: '1026.37',
  comparableBase: '984.06',
  comparableGrowthPercent: '4.30',
  suppressed: false,
}

test('a loss is taken away, and a step in which nothing happened is left out', () => {
  expect(stepsOf(bridge).map(({ operator, amount, name }) => `${operator}${amount} ${name}`)).toEqual([
    '+31.40 same',
    '+14.06 entered',
    '−3.87 left',
    '−2.34 revised',
  ])
})

test('the steps explain the figure to the last digit, or say by how much they do not', () => {
  expect(signOf(unexplained(bridge))).toBe(0)
  expect(unexplained({ ...bridge, now: '1026.38' })).toBe('0.01')
})
