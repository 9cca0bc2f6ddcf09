import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { draw, fillOf, type BaseMap } from './map'

const map = JSON.parse(readFileSync('public/map/prefectures.json', 'utf8')) as BaseMap & { licence: string }

test('the map shows the eight prefectures, each with its label inside the sheet, and names its licence', () => {
  const { shapes, width, height } = draw(map)
  expect(shapes.map(({ code }) => code).sort()).toEqual([
    '630100',
    '630200',
    '632200',
    '632300',
    '632500',
    '632600',
    '632700',
    '632800',
  ])
  expect(shapes.every(({ x, y }) => x > 0 && x < width && y > 0 && y < height)).toBe(true)
  expect(map.licence).toBe('Apache-2.0')
})

test.each([
  ['101.3', 'var(--map-1)'],
  ['100', 'var(--map-1)'],
  ['99.9', 'var(--map-2)'],
  ['64.2', 'var(--map-6)'],
  [undefined, 'var(--map-0)'],
])('%s percent of the trajectory is coloured %s', (ratio, fill) => {
  expect(fillOf(ratio)).toBe(fill)
})
