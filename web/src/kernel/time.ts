import type { Language } from './period'

const ZONE = 'Asia/Shanghai'

function partsOf(instant: string | Date): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
}

const isInstant = (text: string) => !Number.isNaN(Date.parse(text))

/** 2025-11-05 16:42, always in the time of the office. */
export function formatInstant(text: string | undefined): string {
  if (!text || !isInstant(text)) return text ?? ''
  const { year, month, day, hour, minute } = partsOf(text)
  return `${year}-${month}-${day} ${hour}:${minute}`
}

/** 11-05 16:42, where the year is plain. */
export const formatInstantShort = (text: string | undefined): string => formatInstant(text).slice(5)

/** 2025-11-05. A date has no time zone and is not turned. */
export const formatDate = (text: string | undefined): string =>
  !text ? '' : /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : formatInstant(text).slice(0, 10)

export function dateInWords(text: string, language: Language): string {
  const [year, month, day] = formatDate(text).split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return text
  if (language === 'zh') return `${year}年${month}月${day}日`
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  )
}

/** The end of a day of the office as an instant, for "as known at the end of". */
export const endOfDay = (day: string): string => `${day}T23:59:59+08:00`
