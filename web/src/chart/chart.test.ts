import { expect, test } from 'vitest'
import { dayOf, dateOf, itemsOf, linesOf, monthsOf, placeOf, yi, type Columns, type Lights } from './chart'

const none = ['', '', '']
const columns = {
  code: none,
  nameEn: none,
  unit: none,
  nature: none,
  stage: none,
  status: none,
  lon: none,
  lat: none,
  county: [0, 1, 0],
  park: [-1, -1, -1],
  plannedProduction: [0, 0, 0],
  id: [1, 2, 3],
  nameZh: ['甲', '乙', '丙'],
  prefecture: [0, 1, 0],
  leader: [-1, 0, 0],
  total: [5e8, 9e8, 6e8],
  problems: [0, 2, 0],
  plannedStart: [20000, 0, 19000],
} as unknown as Columns
const lights = { id: [3, 2], colour: ['RED', 'GREEN'], hatched: [false, true] } as Lights

test('lights join by number, and what has none says so', () => {
  expect(itemsOf(columns, lights).map(({ colour }) => colour)).toEqual(['NONE', 'GREEN', 'RED'])
})

test('groups come by their total, and rows by the order asked for', () => {
  const lines = linesOf(itemsOf(columns, lights), 'prefecture', 'light')
  expect(lines.map((line) => (line.kind === 'group' ? `#${line.key}` : line.item.id))).toEqual(['#0', 3, 1, '#1', 2])
  const led = linesOf(itemsOf(columns, lights), 'leader', 'total')
  expect(led.map((line) => (line.kind === 'group' ? `#${line.key}` : line.item.id))).toEqual(['#0', 2, 3, '#-1', 1])
})

test('a day stands where its month does', () => {
  expect(placeOf(dayOf('2024-02-01'), '2024-01')).toBe(1)
  expect(placeOf(dayOf('2025-01-16'), '2024-01')).toBeCloseTo(12.484, 2)
  expect(dateOf(dayOf('2025-11-05'))).toBe('2025-11-05')
  expect(monthsOf('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02'])
})

test('亿元 are short', () => {
  expect([yi(512_300_000), yi(12_345_600_000_000)]).toEqual(['5.12', '123,456'])
})

test('5,000 projects are grouped and sorted within a frame or few', () => {
  const many = Array.from({ length: 5000 }, (_none, at) => ({
    ...itemsOf(columns, lights)[0]!,
    id: at,
    prefecture: at % 8,
  }))
  const begun = performance.now()
  expect(linesOf(many, 'prefecture', 'light')).toHaveLength(5008)
  expect(performance.now() - begun).toBeLessThan(200)
})
