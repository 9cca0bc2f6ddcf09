import type { Schemas } from '@/api/contract'
import type { Tone } from '@/ui/tone'

export type MonthRow = Schemas['MonthView.MonthRow']
export type MonthView = Schemas['MonthView']
export type MonthBody = Schemas['MonthBody']
export type LampRow = Schemas['LampViews.LampRow']
export type LampView = Schemas['LampViews.LampView']
export type PlanHead = Schemas['YearPlanController.YearPlanHead']
export type PlanView = Schemas['YearPlanController.YearPlanView']
export type PlanLine = Schemas['YearPlanController.YearPlanLineView']
export type ProblemRow = Schemas['ProblemController.ProblemView']
export type ProblemPage = Schemas['ProblemController.ProblemPage']
export type Responsibility = Schemas['ResponsibilityController.Responsibility']

/** Where money comes from, in the order of the form. */
export const SOURCES = ['own', 'bank', 'bond', 'central', 'provincial', 'prefecture', 'fund', 'otherFunds'] as const

const TONES: Record<string, Tone> = {
  GREEN: 'green',
  YELLOW: 'amber',
  RED: 'red',
  NO_PLAN: 'grey',
  NONE: 'grey',
  GENERATED: 'amber',
  FILLING: 'amber',
  RETURNED: 'red',
  REOPENED: 'amber',
  PROVINCE_ACCEPTED: 'green',
  LOCKED: 'green',
  OPEN: 'amber',
  ESCALATED: 'red',
  SOLVED: 'green',
  CONFIRMED: 'green',
  CLOSED: 'grey',
}

export const toneOf = (state: string): Tone => TONES[state] ?? 'blue'

/** 元 as 万元, exactly: the digits move, nothing is rounded. */
export function tenThousand(yuan: number | string | undefined): string {
  if (yuan === undefined) return ''
  const text = String(yuan)
  const sign = text.startsWith('-') ? '−' : ''
  const digits = text.replace('-', '').padStart(5, '0')
  const whole = digits.slice(0, -4).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const rest = digits.slice(-4).replace(/0+$/, '')
  return `${sign}${whole}${rest ? `.${rest}` : ''}`
}

/** 万元 as a form wants it typed: without groups. */
export const typed = (yuan: number | undefined): string => tenThousand(yuan).replace(/,/g, '').replace('−', '-')

export const emptyBody = (): MonthBody => ({
  construction: '',
  equipment: '',
  other: '',
  funds: {},
  progress: '',
  milestones: {},
  workersPlanned: 0,
  workersPresent: 0,
  stopped: false,
  stopReason: '',
  problems: '',
  nextPlan: '',
  machines: '',
  colour: 'GREEN',
  reasons: {},
})

/** What a unit goes on with: its draft, or what it handed in last, or an empty form. */
export function bodyOf(view: MonthView): MonthBody {
  if (view.draft) return { ...emptyBody(), ...view.draft }
  const filed = view.filed
  if (!filed) return emptyBody()
  return {
    ...emptyBody(),
    progress: filed.progress,
    milestones: filed.milestones,
    workersPlanned: filed.workersPlanned,
    workersPresent: filed.workersPresent,
    stopped: filed.stopped,
    stopReason: filed.stopReason,
    problems: filed.problems,
    machines: filed.machines,
    colour: filed.colour,
    reasons: filed.reasons,
    construction: typed(filed.construction),
    equipment: typed(filed.equipment),
    other: typed(filed.other),
    nextPlan: typed(filed.nextPlan),
    funds: Object.fromEntries(Object.entries(filed.funds).map(([source, yuan]) => [source, yuan ? typed(yuan) : ''])),
  }
}

/** The month before or after, `2025-10`. */
export function stepped(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = year * 12 + number - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}
