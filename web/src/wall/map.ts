/** A base map as the operator gives it: GeoJSON whose features carry `adcode`, the code of the place. */
export interface BaseMap {
  features: {
    properties: { adcode: string; name: string }
    geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] }
  }[]
}
export type Point = readonly [number, number]
type Ring = [number, number][]

export interface Shape {
  code: string
  name: string
  path: string
  /** Where its label stands. */
  x: number
  y: number
  /** The lesser of its width and height: what a label has to fit into. */
  room: number
}

export interface Drawing {
  width: number
  height: number
  shapes: Shape[]
  /** Where degrees stand on the sheet, and which degrees stand there. */
  at: (degrees: Point) => Point
  back: (point: Point) => Point
}

const WIDTH = 760
const MARGIN = 4

const ringsOf = ({ geometry }: BaseMap['features'][number]): Ring[] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

/** Longitude and latitude on a sheet, true in shape around its middle. A sketch, no projection to measure on. */
export function draw(map: BaseMap): Drawing {
  const points = map.features.flatMap((feature) => ringsOf(feature).flat())
  const [west, east] = rangeOf(points.map(([lon]) => lon))
  const [south, north] = rangeOf(points.map(([, lat]) => lat))
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * MARGIN) / ((east - west) * squeeze)
  const at = ([lon, lat]: Point) => [MARGIN + (lon - west) * squeeze * scale, MARGIN + (north - lat) * scale] as const

  const back = ([x, y]: Point) => [west + (x - MARGIN) / (squeeze * scale), north - (y - MARGIN) / scale] as const
  const shapes = map.features.map((feature) => {
    const rings = ringsOf(feature).map((ring) => ring.map(at))
    const largest = rings.reduce((a, b) => (b.length > a.length ? b : a), [])
    const [left, right] = rangeOf(largest.map(([x]) => x))
    const [top, bottom] = rangeOf(largest.map(([, y]) => y))
    const { adcode, name } = feature.properties
    const [x, y] = innermost(largest, [left, right], [top, bottom])
    return { code: adcode, name, x, y, room: Math.min(right - left, bottom - top), path: rings.map(pathOf).join('') }
  })
  return { width: WIDTH, height: Math.round((north - south) * scale + 2 * MARGIN), shapes, at, back }
}

const STEPS = 24

/** The point of a grid over the ring that lies deepest inside it: the best place for a label. */
function innermost(ring: readonly Point[], [left, right]: Point, [top, bottom]: Point): Point {
  let best: Point = [(left + right) / 2, (top + bottom) / 2]
  let deepest = -Infinity
  for (let row = 1; row < STEPS; row++) {
    for (let column = 1; column < STEPS; column++) {
      const point: Point = [left + ((right - left) * column) / STEPS, top + ((bottom - top) * row) / STEPS]
      const depth = depthOf(point, ring)
      if (depth > deepest) [best, deepest] = [point, depth]
    }
  }
  return best
}

/** The distance to the nearest corner, negative outside. A label is wider than high, so height weighs double. */
function depthOf([x, y]: Point, ring: readonly Point[]): number {
  let inside = false
  let nearest = Infinity
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    nearest = Math.min(nearest, Math.hypot(x1 - x, (y1 - y) * 1.4))
  })
  return inside ? nearest : -nearest
}

const pathOf = (ring: (readonly [number, number])[]) =>
  `M${ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`

const rangeOf = (values: number[]): [number, number] =>
  values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity])

export interface Band {
  /** The custom property of its colour. */
  fill: string
  from: number
  label: string
}

/** Classes of colour on the map, by actual in percent of the trajectory. They colour only; the state is the server's. */
export const BANDS: readonly Band[] = [
  { fill: '--map-1', from: 100, label: '≥100%' },
  { fill: '--map-2', from: 95, label: '95—100' },
  { fill: '--map-3', from: 90, label: '90—95' },
  { fill: '--map-4', from: 80, label: '80—90' },
  { fill: '--map-5', from: 70, label: '70—80' },
  { fill: '--map-6', from: -Infinity, label: '<70' },
]

export function fillOf(ratioPercent: string | undefined): string {
  const band = ratioPercent === undefined ? undefined : BANDS.find(({ from }) => Number(ratioPercent) >= from)
  return `var(${band?.fill ?? '--map-0'})`
}
