import { expect, test } from 'vitest'
import { filledIn, pasted, sumOf, type MonthRow } from './roster'

const month = (name: string, ofTwelve = true): MonthRow => ({ month: name, ofTwelve, base: true, fixed: false })
const MONTHS = [month('2025-01', false), month('2025-02'), month('2025-03')]

test('a block of a spreadsheet lands in the grid, and nothing beside it', () => {
  expect(pasted(MONTHS, '2025-01.output', '1\t2\r\n3\t4\r\n5\t6\r\n7\t8\r\n')).toEqual({
    '2025-01.output': '1',
    '2025-02.output': '3',
    '2025-02.revenue': '4',
    '2025-03.output': '5',
    '2025-03.revenue': '6',
  })
})

test('only the twelve are added, and what cannot be read is not', () => {
  const amounts = { '2025-01.output': '9', '2025-02.revenue': '1,000', '2025-03.revenue': 'x' }
  expect(sumOf(MONTHS, amounts, 'revenue')).toBe(1000n)
  expect(filledIn(MONTHS, { ...amounts, '2025-02.output': ' ' })).toEqual(amounts)
})
