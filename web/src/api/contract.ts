/** The shapes of the HTTP API, until they are generated from the server's OpenAPI document. */
import type { Decimal } from '@/kernel/codes'

export type Role =
  | 'ENTERPRISE'
  | 'PARK_OFFICE'
  | 'COUNTY_OFFICE'
  | 'PREFECTURE_OFFICE'
  | 'PROVINCE_OFFICE'
  | 'LEADER'
  | 'SYSTEM_ADMIN'
  | 'SECURITY_ADMIN'
  | 'AUDITOR'

export interface Post {
  code: string
  titleZh: string
  titleEn: string
  role: Role
  roleZh: string
  roleEn: string
}

export interface DemoPost extends Post {
  group: string
}

export interface Session {
  signedIn: boolean
  person?: { login: string; name: string }
  post?: Post
  posts?: Post[]
  scope?: { regions: string[]; parks: string[]; creditCode?: string }
  demo: boolean
  /** The clock of the office: a demo's stands in 2025. */
  now: string
  permissions?: string[]
}

export interface Page<T> {
  items: T[]
  total: number
  page: number
  size: number
}

export interface Code {
  code: string
  nameZh: string
  nameEn: string
  shortZh?: string
}

export type FigureState = 'COMPUTED' | 'NOT_COLLECTED' | 'NO_FILINGS' | 'SUPPRESSED' | 'UNKNOWN'
export type TargetState = 'REACHED' | 'ON_COURSE' | 'BEHIND' | 'FAR_BEHIND' | 'UNKNOWN'

export interface Indicator {
  code: string
  nameZh: string
  nameEn: string
  unit: string
  unitEn: string
  places: number
  kind: string
  definitionZh: string
  definitionEn: string
  source: string
  clause?: string
  ruleVersion: string
  ruleZh: string
  ruleEn: string
}

export interface FigurePart {
  code: string
  nameZh: string
  nameEn: string
  value?: Decimal
  unit: string
}

export interface Figure {
  indicator: Indicator
  scope: { region: Code; park?: Code; industry?: Code; cluster?: Code }
  period: string
  knownAt: { seq: number; at: string }
  provinceOnly: boolean
  state: FigureState
  value?: Decimal
  unit: string
  base?: Decimal
  growthPercent?: Decimal
  parts: FigurePart[]
  coverage?: { received: number; expected: number; byLevel: Record<string, number> }
  certificate: string
}

export interface SeriesPoint {
  period: string
  value?: Decimal
  state: FigureState
  base?: Decimal
  growthPercent?: Decimal
}

export interface BreakdownRow extends Code {
  value?: Decimal
  base?: Decimal
  growthPercent?: Decimal
  share?: Decimal
  state: FigureState
}

export interface Member {
  creditCode: string
  nameZh: string
  industry?: Code
  region?: Code
  park?: Code
  value?: Decimal
  base?: Decimal
  contribution?: Decimal
  revision?: number
  level?: number
  month?: string
  evidence?: string
}

export interface MemberPage extends Page<Member> {
  /** How many count but may not be named to this post. */
  hidden: number
}

export interface BridgeStep {
  amount: Decimal
  enterprises?: number
}

export interface Bridge {
  publishedLastYear: Decimal
  same: BridgeStep
  entered: BridgeStep
  left: BridgeStep
  reclassified: BridgeStep
  revised: BridgeStep
  now: Decimal
  comparableBase?: Decimal
  comparableGrowthPercent?: Decimal
}

export interface Almost {
  creditCode: string
  nameZh: string
  value?: Decimal
  state: string
  whyZh: string
  whyEn: string
}
