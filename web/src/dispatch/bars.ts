import type { TaskRow } from './dispatch'

/** Where a bar lies in its line, in percent: drawn only, never counted with. */
export interface Bar {
  left: number
  width: number
  /** the end as planned first, where it moved */
  first?: number
  /** the end as it is expected, or as it was */
  end?: number
}

/** From the first day to the last, in days since 1970. */
export interface Span {
  from: number
  to: number
}

const DAY = 86_400_000
const dayOf = (text: string) => Math.round(Date.parse(`${text}T00:00:00Z`) / DAY)

/** All that a list of tasks spans, today among it. */
export function spanOf(tasks: readonly TaskRow[], today: string): Span {
  const days = tasks
    .flatMap(({ starts, due, firstDue, forecast, done }) => [starts, due, firstDue, forecast, done])
    .filter((day): day is string => !!day)
    .map(dayOf)
  const from = Math.min(dayOf(today), ...days)
  return { from, to: Math.max(dayOf(today), from + 1, ...days) }
}

export const placeOf = (day: string, { from, to }: Span): number =>
  Math.min(100, Math.max(0, ((dayOf(day) - from) / (to - from)) * 100))

export function barOf(task: TaskRow, span: Span): Bar {
  const left = placeOf(task.starts, span)
  const end = task.done ?? task.forecast
  return {
    left,
    width: Math.max(0.75, placeOf(task.due, span) - left),
    ...(task.firstDue === task.due ? {} : { first: placeOf(task.firstDue, span) }),
    ...(end ? { end: placeOf(end, span) } : {}),
  }
}

/** First days of quarters, or of years where there would be too many, with where they lie. */
export function ticksOf(span: Span): { label: string; left: number }[] {
  const years = (span.to - span.from) / 365
  const step = years > 4 ? 12 : years > 1 ? 6 : 3
  const ticks: { label: string; left: number }[] = []
  const first = new Date(span.from * DAY)
  for (let month = Math.ceil(first.getUTCMonth() / step) * step; ; month += step) {
    const day = new Date(Date.UTC(first.getUTCFullYear(), month, 1)).toISOString().slice(0, 10)
    if (dayOf(day) > span.to) return ticks
    if (dayOf(day) >= span.from) ticks.push({ label: day.slice(0, 7), left: placeOf(day, span) })
  }
}

/** How a task stands today. */
export function taskState(task: TaskRow, today: string): 'DROPPED' | 'DONE' | 'LATE' | 'RUNNING' | 'AHEAD' {
  if (task.dropped) return 'DROPPED'
  if (task.done) return 'DONE'
  if (task.due < today) return 'LATE'
  return task.starts <= today ? 'RUNNING' : 'AHEAD'
}

/** What is done, by weight; tasks without one weigh nothing. */
export function weighed(tasks: readonly TaskRow[]): { done: number; all: number } {
  const open = tasks.filter(({ dropped }) => !dropped)
  const sum = (rows: readonly TaskRow[]) => rows.reduce((total, { weight }) => total + weight, 0)
  return { done: sum(open.filter(({ done }) => done)), all: sum(open) }
}
