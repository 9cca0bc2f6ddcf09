import type { Page, Schemas } from '@/api/contract'

export type Query = Schemas['Query']
export type QueryPage = Page<Query>
export type Board = Schemas['Board']
export type BoardRow = Schemas['Board.Row']
export type Counts = Schemas['Board.Counts']
export type Outcome = Schemas['Chases.Outcome']
export type Sent = Schemas['Chases.Sent']
export type Way = Schemas['Chases.Way']
export type Channels = Schemas['Outbox.Channels']
export type Message = Schemas['Messages.Message']
export type CalendarLine = Schemas['ReportingCalendar.Line']
export type Period = Schemas['Periods.Line']
export type PeriodState = Schemas['Periods.State']
export type Corrected = Schemas['Periods.Corrected']

export const QUERY_TONES = { ASKED: 'amber', ANSWERED: 'blue', CLOSED: 'green' } as const
export const SENT_TONES: Record<string, 'green' | 'blue' | 'amber' | 'red'> = {
  QUEUED: 'blue',
  SENT: 'green',
  FAILED: 'amber',
  GIVEN_UP: 'red',
}

/** Filed of expected in whole percent, never rounded up to all; undefined where none is expected. */
export function rateOf({ expected, missing, returned }: Counts): number | undefined {
  if (expected <= 0) return undefined
  const there = Math.max(0, expected - missing - returned)
  return Math.floor((there * 100) / expected)
}

/** Which filings stand behind a column of the board. */
export const BEHIND: Partial<Record<keyof Counts, Record<string, string>>> = {
  missing: { state: 'NOT_FILED' },
  returned: { state: 'RETURNED' },
  returnedOverdue: { state: 'RETURNED', only: 'OVERDUE' },
  submitted: { state: 'SUBMITTED' },
  county: { state: 'ACCEPTED_COUNTY' },
  prefecture: { state: 'ACCEPTED_PREFECTURE' },
  province: { state: 'ACCEPTED_PROVINCE' },
  queries: { only: 'QUERIES' },
  overdueQueries: { only: 'OVERDUE' },
}
