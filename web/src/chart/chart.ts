import type { Schemas } from '@/api/contract'

export type Columns = Schemas['ChartProjects.Columns']
export type Lights = Schemas['ChartController.ChartLights']
export type ChartRows = Schemas['ChartController.ChartRows']
export type ChartRow = Schemas['ChartController.ChartRow']
export type Mark = ChartRow['marks'][number]
export type Flag = ChartRow['flags'][number]
export type ReportedMonth = Schemas['ChartController.ReportedMonth']
export type Difference = Schemas['DifferenceController.Difference']
export type Differences = Schemas['DifferenceController.Differences']
export type SPoint = Schemas['DifferenceController.SPoint']

export type Colour = Lights['colour'][number] | 'NONE'
export const COLOURS: readonly Colour[] = ['RED', 'YELLOW', 'GREEN', 'NO_PLAN', 'NONE']

/** A project as the chart and the map know it before anything of its months has come. */
export interface Item {
  id: number
  code: string
  nameZh: string
  nameEn: string
  unit: string
  prefecture: number
  county: number
  park: number
  leader: number
  nature: string
  stage: string
  status: string
  total: number
  /** Days since 1970; 0 for none. */
  plannedStart: number
  plannedProduction: number
  problems: number
  lon: string
  lat: string
  colour: Colour
  hatched: boolean
}

/** A line of the chart: the head of a group, or a project. */
export type Line =
  | { kind: 'group'; key: number; items: Item[]; total: number; counts: Record<string, number> }
  | { kind: 'item'; item: Item }

const pick = <T>(list: readonly T[], at: number, otherwise: T): T => list[at] ?? otherwise

export function itemsOf(columns: Columns | undefined, lights: Lights | undefined): Item[] {
  if (!columns) return []
  const lit = new Map(lights?.id.map((id, at) => [id, at]))
  return columns.id.map((id, at) => {
    const light = lit.get(id)
    return {
      id,
      code: pick(columns.code, at, ''),
      nameZh: pick(columns.nameZh, at, ''),
      nameEn: pick(columns.nameEn, at, ''),
      unit: pick(columns.unit, at, ''),
      prefecture: pick(columns.prefecture, at, -1),
      county: pick(columns.county, at, -1),
      park: pick(columns.park, at, -1),
      leader: pick(columns.leader, at, -1),
      nature: pick(columns.nature, at, ''),
      stage: pick(columns.stage, at, ''),
      status: pick(columns.status, at, ''),
      total: pick(columns.total, at, 0),
      plannedStart: pick(columns.plannedStart, at, 0),
      plannedProduction: pick(columns.plannedProduction, at, 0),
      problems: pick(columns.problems, at, 0),
      lon: pick(columns.lon, at, ''),
      lat: pick(columns.lat, at, ''),
      colour: light === undefined ? 'NONE' : (lights?.colour[light] ?? 'NONE'),
      hatched: light === undefined ? false : (lights?.hatched[light] ?? false),
    }
  })
}

export const GROUPS = ['prefecture', 'leader', 'none'] as const
export const SORTS = ['total', 'light', 'start', 'problems', 'name'] as const

const BY: Record<string, (a: Item, b: Item) => number> = {
  total: (a, b) => b.total - a.total,
  light: (a, b) => COLOURS.indexOf(a.colour) - COLOURS.indexOf(b.colour) || b.total - a.total,
  start: (a, b) => (a.plannedStart || Infinity) - (b.plannedStart || Infinity) || b.total - a.total,
  problems: (a, b) => b.problems - a.problems || b.total - a.total,
  name: (a, b) => a.nameZh.localeCompare(b.nameZh, 'zh-CN'),
}

/** Sorted, and under the heads of groups; the largest group first, whoever has none last. */
export function linesOf(items: readonly Item[], group: string, sort: string): Line[] {
  const order = BY[sort] ?? BY['total']!
  if (group === 'none') return items.toSorted(order).map((item) => ({ kind: 'item', item }))
  const groups = new Map<number, Item[]>()
  for (const item of items) {
    const key = group === 'leader' ? item.leader : item.prefecture
    const there = groups.get(key)
    if (there) there.push(item)
    else groups.set(key, [item])
  }
  const sum = (of: readonly Item[]) => of.reduce((total, item) => total + item.total, 0)
  return [...groups]
    .map(([key, of]) => ({ key, of, total: sum(of) }))
    .sort((a, b) => Number(a.key < 0) - Number(b.key < 0) || b.total - a.total)
    .flatMap(({ key, of, total }): Line[] => [
      { kind: 'group', key, items: of, total, counts: countsOf(of) },
      ...of.toSorted(order).map((item): Line => ({ kind: 'item', item })),
    ])
}

export const countsOf = (items: readonly Item[]): Record<string, number> =>
  Object.fromEntries(COLOURS.map((colour) => [colour, items.filter((item) => item.colour === colour).length]))

const DAY = 86_400_000
export const dayOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY)
export const dateOf = (day: number): string => (day ? new Date(day * DAY).toISOString().slice(0, 10) : '')

/** Where a day stands among months counted from a first one: 1.5 is the middle of the second. */
export function placeOf(day: number, from: string): number {
  const at = new Date(day * DAY)
  const [year = 0, month = 1] = from.split('-').map(Number)
  const days = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  return (at.getUTCFullYear() - year) * 12 + at.getUTCMonth() + 1 - month + (at.getUTCDate() - 1) / days
}

export function monthsOf(from: string, to: string): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number)
  const months: string[] = []
  for (let at = 0; at < 240; at++) {
    const count = year * 12 + month - 1 + at
    months.push(`${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`)
    if (months.at(-1) === to) break
  }
  return months
}

/** The last day of a month. */
export const lastDayOf = (month: string) => {
  const [year = 0, of = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10)
}

/** 亿元 with at most two places, for the eye. */
export function yi(yuan: number): string {
  const value = yuan / 1e8
  return value >= 100 ? Math.round(value).toLocaleString('zh-CN') : String(Math.round(value * 100) / 100)
}
