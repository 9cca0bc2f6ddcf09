import { expect, test } from 'vitest'
import type { Point } from '@/wall/map'
import type { Item } from './chart'
import { arcsOf, clustersOf, dotsOf, pointsOf, ringOf } from './clusters'

const item = (id: number, lon: string, lat: string, colour: Item['colour'], total = 1e8) =>
  ({ id, lon, lat, colour, total }) as Item
const same = (point: Point) => point

test('what has no coordinates has no dot', () => {
  expect(dotsOf([item(1, '', '', 'RED'), item(2, '5', '6', 'RED')], same).map(({ x, y }) => [x, y])).toEqual([[5, 6]])
})

test('a cluster holds all that shares its cell, and loses none', () => {
  const dots = dotsOf([item(1, '1', '1', 'RED'), item(2, '3', '3', 'GREEN'), item(3, '15', '3', 'GREEN', 5e8)], same)
  const clusters = clustersOf(dots, 10)
  expect(clusters.map(({ dots: of }) => of.map((dot) => dot.item.id))).toEqual([[3], [1, 2]])
  expect(clusters[1]?.parts).toEqual([
    { colour: 'RED', count: 1 },
    { colour: 'GREEN', count: 1 },
  ])
  expect(arcsOf(clusters[1]!, 10)).toHaveLength(2)
  expect([clusters[1]?.x, clusters[1]?.y]).toEqual([2, 2])
})

test('a ring goes through the address and back', () => {
  const ring = ringOf(
    [
      [94, 36],
      [95.5, 36],
      [95.5, 37.1234],
      [94, 37],
    ],
    same,
  )
  expect(ring).toBe('94.000 36.000,95.500 36.000,95.500 37.123,94.000 37.000')
  expect(pointsOf(ring, same)).toBe('94.0,36.0 95.5,36.0 95.5,37.1 94.0,37.0')
  expect(
    ringOf(
      [
        [1, 1],
        [1, 1],
      ],
      same,
    ),
  ).toBe('')
})
