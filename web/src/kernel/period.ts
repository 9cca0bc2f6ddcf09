import type { PeriodText } from './codes'

export type PeriodKind = 'month' | 'cumulative' | 'quarter' | 'year' | 'rolling'
export type Language = 'zh' | 'en'

export interface Period {
  kind: PeriodKind
  year: number
  /** The month, or the quarter; 0 for a year. */
  number: number
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const KINDS: Record<string, PeriodKind> = { C: 'cumulative', Q: 'quarter', R: 'rolling', '': 'month' }

/** Reads the text forms of the server's `Period`; undefined for anything else. */
export function readPeriod(text: string): Period | undefined {
  const match = /^(\d{4})(?:-([CQR]?)(\d{1,2}))?$/.exec(text)
  if (!match) return undefined
  const [, year = '', letter = '', number] = match
  if (number === undefined) return { kind: 'year', year: Number(year), number: 0 }
  const kind = KINDS[letter] ?? 'month'
  const most = kind === 'quarter' ? 4 : 12
  const value = Number(number)
  return value >= 1 && value <= most ? { kind, year: Number(year), number: value } : undefined
}

export function writePeriod({ kind, year, number }: Period): PeriodText {
  const two = String(number).padStart(2, '0')
  const tail = { year: '', month: `-${two}`, cumulative: `-C${two}`, rolling: `-R${two}`, quarter: `-Q${number}` }[kind]
  return `${year}${tail}` as PeriodText
}

const monthIn = (number: number) => MONTHS[number - 1] ?? ''

const WORDS: Record<Language, Record<PeriodKind, (period: Period) => string>> = {
  zh: {
    month: ({ year, number }) => `${year}年${number}月`,
    cumulative: ({ year, number }) => `${year}年1—${number}月`,
    quarter: ({ year, number }) => `${year}年${number}季度`,
    year: ({ year }) => `${year}年`,
    rolling: ({ year, number }) => `截至${year}年${number}月的12个月`,
  },
  en: {
    month: ({ year, number }) => `${monthIn(number)} ${year}`,
    cumulative: ({ year, number }) => `Jan–${monthIn(number)} ${year}`,
    quarter: ({ year, number }) => `Q${number} ${year}`,
    year: ({ year }) => `${year}`,
    rolling: ({ year, number }) => `12 months to ${monthIn(number)} ${year}`,
  },
}

/** 2025年1—10月, in the words of the office; the text itself when it is no period. */
export function formatPeriod(text: string | undefined, language: Language): string {
  const period = text === undefined ? undefined : readPeriod(text)
  return period ? WORDS[language][period.kind](period) : (text ?? '')
}

/** 1—10月 without its year, for a column that stands under one. */
export function formatPeriodShort(text: string, language: Language): string {
  const period = readPeriod(text)
  if (period?.kind === 'cumulative') {
    return language === 'zh' ? `1—${period.number}月` : `Jan–${monthIn(period.number)}`
  }
  return period?.kind === 'month' ? formatMonthShort(period.number, language) : formatPeriod(text, language)
}

export const formatMonthShort = (number: number, language: Language) =>
  language === 'zh' ? `${number}月` : monthIn(number)

/** Cumulative periods that firms file for, latest first. January is not filed. */
export function cumulativesUntil(latest: { year: number; number: number }, firstYear: number): PeriodText[] {
  const found: PeriodText[] = []
  for (let year = latest.year; year >= firstYear; year--) {
    const from = year === latest.year ? latest.number : 12
    for (let number = from; number >= 2; number--) found.push(writePeriod({ kind: 'cumulative', year, number }))
  }
  return found
}

/** `2023-01/2023-11`, a span of months as others publish: 2023年1—11月; one month or period alone as it is. */
export function formatSpan(text: string, language: Language): string {
  const [from = '', to] = text.split('/')
  const [first, last] = [readPeriod(from), readPeriod(to ?? '')]
  if (!to || !first || !last) return formatPeriod(from, language)
  if (first.year !== last.year) return `${formatPeriod(from, language)}—${formatPeriod(to, language)}`
  if (first.number === 1 && last.number === 12) return formatPeriod(String(last.year), language)
  if (first.number === 1) return formatPeriod(writePeriod({ ...last, kind: 'cumulative' }), language)
  return language === 'zh'
    ? `${last.year}年${first.number}—${last.number}月`
    : `${monthIn(first.number)}–${monthIn(last.number)} ${last.year}`
}
