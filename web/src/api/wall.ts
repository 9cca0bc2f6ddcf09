/** The shapes of `/api/wall` and `/api/plan/targets`, until they are generated. */
import type { Decimal } from '@/kernel/codes'
import type { Code, TargetState } from './contract'

export interface Beside {
  period: string
  value?: Decimal
  unit: string
  growthPercent?: Decimal
  sourceTitle: string
  sourceUrl?: string
}

export interface Headline {
  id: string
  nameZh: string
  nameEn: string
  indicator?: string
  unit: string
  unitEn?: string
  value?: Decimal
  /** Absent, as the path and the gap, for a post to which no target is shown. */
  goal?: Decimal
  trajectory?: Decimal
  gap?: Decimal
  ratioPercent?: Decimal
  state: TargetState
  stateZh: string
  stateEn: string
  gapZh?: string
  gapEn?: string
  /** What others published on the same thing: shown where we have nothing. */
  beside?: Beside
  scope?: { region?: string; park?: string; cluster?: string }
}

export interface Place extends Code {
  ratioPercent?: Decimal
  actual?: Decimal
  trajectory?: Decimal
  state?: TargetState
  rank?: number
  /** Places gained against the month before. */
  change?: number
}

export interface TrendPoint {
  month: string
  value: Decimal
}

export interface Trend {
  actual: TrendPoint[]
  trajectory: TrendPoint[]
  lastYear: TrendPoint[]
  goal?: Decimal
}

export interface Alert {
  kind: string
  severity: string
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
  holderZh?: string
  holderEn?: string
  link?: string
}

export interface ProjectFigure {
  labelZh: string
  labelEn: string
  value?: Decimal
  goal?: Decimal
  unit: string
  unitEn?: string
}

export interface Project {
  clause: string
  nameZh: string
  nameEn: string
  figures: ProjectFigure[]
  link?: string
}

export interface Chosen {
  target: Headline
  map: Place[]
  ranks: { prefectures: Place[]; parks: Place[] }
  trend: Trend
}

export interface Wall {
  titleZh: string
  titleEn: string
  period: string
  asOf: { seq?: number; at: string; now?: boolean }
  received: { received: number; expected: number; percent?: Decimal }
  headlines: Headline[]
  chosen?: Chosen
  alerts: Alert[]
  projects: Project[]
}
