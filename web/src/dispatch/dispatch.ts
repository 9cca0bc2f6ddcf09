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
export type TaskView = Schemas['TaskController.TaskView']
export type TaskRow = Schemas['TaskRepository.TaskRow']
export type TaskEvent = Schemas['TaskRepository.EventRow']
export type FullSetView = Schemas['FullSetController.FullSetView']
export type FullSet = Schemas['FullSet']
export type ProductionView = Schemas['ProductionController.ProductionView']
export type CertificateRow = Schemas['CertificateController.CertificateView']
export type LampDesk = Schemas['LampDeskController.LampDesk']
export type EntryPaper = LampDesk['papers'][number]
export type RateRow = Schemas['RateController.RateView']
export type RateMember = Schemas['RateController.RateMember']
export type PrintedRate = Schemas['PrintedRateController.PrintedView']
export type PrintedRateList = Schemas['PrintedRateController.PrintedRates']
export type Responsibility = Schemas['ResponsibilityController.Responsibility']

/** Where money comes from, in the order of the form. */
export const SOURCES = ['own', 'bank', 'bond', 'central', 'provincial', 'prefecture', 'fund', 'otherFunds'] as const

/** What lamps look at, in the order of the matrix. */
export const DIMENSIONS = ['START', 'PROGRESS', 'FUNDS', 'STAT_ENTRY', 'MILESTONE', 'PROBLEM'] as const

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

/** The level that has a problem now, and the office that is to solve it: a problem goes up, the office stays. */
export const heldBy = (row: ProblemRow, pick: (zh: string, en: string) => string): string =>
  [pick(row.levelZh, row.levelEn), row.office].filter(Boolean).join(' · ')

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

/** Months to choose from: five years before to one after, the latest first. */
export function monthsAround(month: string): string[] {
  return Array.from({ length: 73 }, (_, at) => stepped(month, 12 - at))
}

/** A part of a rate: money in 万元, projects as they are. */
export const partOf = (unit: string, part: number): string => (unit === 'MONEY' ? tenThousand(part) : String(part))

/** The signature of a level that stands on a certificate of production. */
export const levelStep = (view: ProductionView, level: number) =>
  view.steps.find((step) => step.stands && step.kind === 'SIGNED' && step.level === level)
