import type { Point } from '@/wall/map'
import { COLOURS, type Colour, type Item } from './chart'

/** A project on the sheet. */
export interface Dot {
  item: Item
  x: number
  y: number
}

/** Projects that would lie on each other, as one. */
export interface Cluster {
  key: string
  x: number
  y: number
  dots: Dot[]
  total: number
  parts: { colour: Colour; count: number }[]
}

/** Projects with coordinates, on the sheet. */
export const dotsOf = (items: readonly Item[], at: (degrees: Point) => Point): Dot[] =>
  items.flatMap((item) => {
    if (!item.lon || !item.lat) return []
    const [x, y] = at([Number(item.lon), Number(item.lat)])
    return [{ item, x, y }]
  })

/** By a grid of so many units: what shares a cell is one, in the middle of its members. */
export function clustersOf(dots: readonly Dot[], cell: number): Cluster[] {
  const cells = new Map<string, Dot[]>()
  for (const dot of dots) {
    const key = `${Math.floor(dot.x / cell)}/${Math.floor(dot.y / cell)}`
    const there = cells.get(key)
    if (there) there.push(dot)
    else cells.set(key, [dot])
  }
  const mean = (of: readonly Dot[], axis: 'x' | 'y') => of.reduce((sum, dot) => sum + dot[axis], 0) / of.length
  return [...cells]
    .map(([key, of]) => ({
      key,
      x: mean(of, 'x'),
      y: mean(of, 'y'),
      dots: of,
      total: of.reduce((sum, { item }) => sum + item.total, 0),
      parts: COLOURS.map((colour) => ({
        colour,
        count: of.filter(({ item }) => item.colour === colour).length,
      })).filter(({ count }) => count > 0),
    }))
    .sort((a, b) => b.total - a.total)
}

/** Radius in pixels: the area follows the investment. */
export const radiusOf = (total: number): number => Math.min(30, 5 + Math.sqrt(total / 1e8) * 0.9)

/** The ring of a cluster as arcs by light, clockwise from the top. */
export function arcsOf(cluster: Cluster, radius: number): { colour: Colour; path: string }[] {
  let from = 0
  return cluster.parts.map(({ colour, count }) => {
    const share = count / cluster.dots.length
    const path = arc(radius, from, share === 1 ? from + 0.9999 : from + share)
    from += share
    return { colour, path }
  })
}

function arc(radius: number, from: number, to: number): string {
  const at = (share: number) => {
    const angle = share * Math.PI * 2 - Math.PI / 2
    return `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`
  }
  return `M${at(from)}A${radius},${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}`
}

/** A drawn line as a ring that an address can hold: few corners, three places (about 100 m). */
export function ringOf(points: readonly Point[], back: (point: Point) => Point): string {
  const step = Math.max(1, Math.ceil(points.length / 60))
  const corners = points
    .filter((_point, at) => at % step === 0)
    .map((point) =>
      back(point)
        .map((degree) => degree.toFixed(3))
        .join(' '),
    )
    .filter((corner, at, all) => corner !== all[at - 1])
  return corners.length < 3 ? '' : corners.join(',')
}

/** The ring of an address on the sheet. */
export const pointsOf = (ring: string, at: (degrees: Point) => Point): string =>
  ring
    .split(',')
    .map((corner) => corner.split(' ').map(Number))
    .map(([lon = 0, lat = 0]) =>
      at([lon, lat])
        .map((one) => one.toFixed(1))
        .join(','),
    )
    .join(' ')
