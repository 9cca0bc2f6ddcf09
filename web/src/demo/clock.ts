import type { Schemas } from '@/api/contract'

export type ClockView = Schemas['DemoClockController.ClockView']

const DAY = 86_400_000
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)

/** A date so many days on. A date has no time zone. */
export const plusDays = (day: string, by: number): string =>
  day ? new Date(noon(day) + by * DAY).toISOString().slice(0, 10) : ''

export const daysBetween = (from: string, to: string): number => Math.round((noon(to) - noon(from)) / DAY)

/** 0 for Sunday. */
export const weekdayOf = (day: string): number => (day ? new Date(noon(day)).getUTCDay() : 0)
