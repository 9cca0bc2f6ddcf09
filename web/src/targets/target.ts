import type { Published, TargetState } from '@/api/contract'
import type { Decimal } from '@/kernel/codes'
import { differenceOf, isDecimal, sumOf } from '@/kernel/decimal'

export interface Standing {
  state: TargetState
  stateZh: string
  stateEn: string
  period: string
  actual?: Decimal
  trajectory?: Decimal
  gap?: Decimal
  ratioPercent?: Decimal
  rolling?: Decimal
  whyZh: string
  whyEn: string
}

export interface Target {
  id: string
  clause: string
  sentence: string
  nameZh: string
  nameEn: string
  definition: string
  kind: string
  comparator: string
  value: Decimal
  unit: string
  unitEn: string
  period: string
  by?: number
  indicator?: string
  scope: { region: string; park?: string; cluster?: string }
  source: string
  standing: Standing
  beside?: Published
  published: Published[]
}

export type Method = 'GIVEN' | 'EVEN' | 'GEOMETRIC'

export interface Trajectory {
  revision: number
  method: Method
  baseYear: number
  baseValue: Decimal
  source: string
  demo: boolean
  reason: string
  setAt: string
  postTitle: string
  points: { year: number; value: Decimal }[]
}

export type PlaceKind = 'REGION' | 'PARK'

export interface BreakdownRow {
  scopeKind: PlaceKind
  code: string
  nameZh: string
  nameEn: string
  values: Record<string, Decimal>
}

export interface Sum {
  scope: PlaceKind
  year: number
  path: Decimal
  sum: Decimal
  difference: Decimal
}

export interface Breakdown {
  revision: number
  source: string
  demo: boolean
  reason: string
  setAt: string
  postTitle: string
  years: number[]
  rows: BreakdownRow[]
  sums: Sum[]
}

export interface TargetDetail {
  target: Target
  trajectory?: Trajectory
  breakdown?: Breakdown
  places: { scopeKind: PlaceKind; code: string; nameZh: string; nameEn: string; standing: Standing }[]
  history: { trajectories: Trajectory[]; breakdowns: Breakdown[] }
}

/** The comparator as the plan's words mean it. */
export const COMPARATORS: Record<string, { zh: string; en: string }> = {
  '>=': { zh: '≥ ', en: '≥ ' },
  '>': { zh: '> ', en: '> ' },
  '<=': { zh: '≤ ', en: '≤ ' },
  '~': { zh: '约 ', en: 'about ' },
  '=': { zh: '', en: '' },
}

/** What the parts of a year add up to as they are typed, and what the path has more; undefined while one is no number. */
export function sumWhileTyping(rows: readonly BreakdownRow[], year: number, path: Decimal | undefined) {
  const texts = rows.map(({ values }) => (values[year] ?? '').trim()).filter((text) => text !== '')
  if (!texts.every(isDecimal)) return undefined
  const sum = sumOf(texts)
  return { sum, difference: path === undefined ? undefined : differenceOf(path, sum) }
}

export const pathAt = (trajectory: Trajectory | undefined, year: number): Decimal | undefined =>
  trajectory?.points.find((point) => point.year === year)?.value
