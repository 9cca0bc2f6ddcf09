import type { Language } from './period'

/** When a number of a plan holds: by the end of a year, in each unit of time, or over a span of years. */
export type PlanPeriod =
  | { kind: 'none' }
  | { kind: 'by'; year: string }
  | { kind: 'each'; unit: EachUnit }
  | { kind: 'span'; from: string; to: string }

export const EACH_UNITS = ['year', 'quarter', 'month'] as const
export type EachUnit = (typeof EACH_UNITS)[number]

const isUnit = (text: string | undefined): text is EachUnit => EACH_UNITS.some((unit) => unit === text)

/** Reads `by 2025`, `each year` and `2023-2025`, the text forms of the server; undefined for anything else. */
export function readPlanPeriod(text: string): PlanPeriod | undefined {
  if (text === '') return { kind: 'none' }
  const [, year, unit, from, to] = /^(?:by (\d{4})|each (\w+)|(\d{4})-(\d{4}))$/.exec(text) ?? []
  if (year) return { kind: 'by', year }
  if (isUnit(unit)) return { kind: 'each', unit }
  return from && to ? { kind: 'span', from, to } : undefined
}

/** The text form that `readPlanPeriod` reads. */
export function writePlanPeriod(period: PlanPeriod): string {
  switch (period.kind) {
    case 'none':
      return ''
    case 'by':
      return `by ${period.year}`
    case 'each':
      return `each ${period.unit}`
    case 'span':
      return `${period.from}-${period.to}`
  }
}

const EACH: Record<Language, Record<EachUnit, string>> = {
  zh: { year: '每年', quarter: '每季度', month: '每月' },
  en: { year: 'each year', quarter: 'each quarter', month: 'each month' },
}

/** The period in words; what is no period of a plan stays as it is, nothing is empty. */
export function formatPlanPeriod(text: string, language: Language): string {
  const period = readPlanPeriod(text)
  switch (period?.kind) {
    case 'by':
      return language === 'zh' ? `到${period.year}年` : `by ${period.year}`
    case 'each':
      return EACH[language][period.unit]
    case 'span':
      return language === 'zh' ? `${period.from}—${period.to}年` : `${period.from}–${period.to}`
    default:
      return text
  }
}
