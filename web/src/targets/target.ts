import type { Schemas } from '@/api/contract'
import type { Decimal } from '@/kernel/codes'
import { differenceOf, isDecimal, sumOf } from '@/kernel/decimal'

export type Standing = Schemas['StandingView']

export type Target = Schemas['TargetView']

export type Method = Trajectory['method']

export type Trajectory = Schemas['TargetDetail.TrajectoryView']

export type PlaceKind = BreakdownRow['scopeKind']

export type BreakdownRow = Schemas['TargetDetail.BreakdownRowView']

export type Sum = Schemas['Breakdown.Sum']

export type Breakdown = Schemas['TargetDetail.BreakdownView']

export type TargetDetail = Schemas['TargetDetail']

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
