import { expect, test } from 'vitest'
import { barOf, placeOf, spanOf, taskState, ticksOf, weighed } from './bars'
import type { TaskRow } from './dispatch'

const task = (more: Partial<TaskRow>) =>
  ({
    id: 1,
    project: 1,
    kind: 'TASK',
    code: '',
    name: '',
    weight: 0,
    evidence: '',
    personZh: '',
    office: '',
    starts: '2025-01-01',
    due: '2025-01-11',
    firstDue: '2025-01-11',
    dropped: false,
    moves: 0,
    ...more,
  }) as TaskRow

test('bars lie within what all tasks and today span', () => {
  const moved = task({ firstDue: '2025-01-06', forecast: '2025-01-21' })
  const span = spanOf([moved], '2025-01-05')
  expect(span.to - span.from).toBe(20)
  expect(barOf(moved, span)).toEqual({ left: 0, width: 50, first: 25, end: 100 })
  expect(placeOf('2030-01-01', span)).toBe(100)
})

test('one day is still a bar, and no task is no error', () => {
  const short = task({ due: '2025-01-01', firstDue: '2025-01-01' })
  expect(barOf(short, spanOf([short], '2025-01-01')).width).toBeGreaterThan(0)
  expect(spanOf([], '2025-01-01').to).toBeGreaterThan(spanOf([], '2025-01-01').from)
})

test('ticks stand on first days of months, fewer the longer it is', () => {
  const short = spanOf([task({ due: '2025-10-01' })], '2025-01-01')
  expect(ticksOf(short).map(({ label }) => label)).toEqual(['2025-01', '2025-04', '2025-07', '2025-10'])
  const long = spanOf([task({ due: '2031-01-01' })], '2025-02-01')
  expect(ticksOf(long).map(({ label }) => label)).toEqual([
    '2025-01',
    '2026-01',
    '2027-01',
    '2028-01',
    '2029-01',
    '2030-01',
    '2031-01',
  ])
})

test.each([
  [{ dropped: true }, 'DROPPED'],
  [{ done: '2025-01-09' }, 'DONE'],
  [{ due: '2025-01-04' }, 'LATE'],
  [{}, 'RUNNING'],
  [{ starts: '2025-01-09' }, 'AHEAD'],
])('%o is %s', (more, state) => expect(taskState(task(more), '2025-01-05')).toBe(state))

test('what was dropped weighs nothing', () => {
  const tasks = [task({ weight: 10, done: '2025-01-02' }), task({ weight: 30 }), task({ weight: 60, dropped: true })]
  expect(weighed(tasks)).toEqual({ done: 10, all: 40 })
})
