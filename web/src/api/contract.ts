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
  places: number
  kind: 'FLOW' | 'STOCK' | 'RATIO' | 'COUNT'
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

export interface Coverage {
  received: number
  expected: number
  /** Acceptance level (1 county, 2 prefecture, 3 province) → enterprises. */
  byLevel: Record<string, number>
}

export interface Figure {
  indicator: Indicator
  scope: { region: Code; park?: Code; industry?: Code; cluster?: Code }
  period: string
  knownAt?: { seq: number; at: string }
  provinceOnly: boolean
  state: FigureState
  value?: Decimal
  /** The same to the last unit that was filed. */
  exact?: Decimal
  unit: string
  base?: Decimal
  growthPercent?: Decimal
  parts: FigurePart[]
  coverage: Coverage
  certificate?: string
}

export interface SeriesPoint {
  period: string
  state: FigureState
  value?: Decimal
  base?: Decimal
  growthPercent?: Decimal
  received: number
  expected: number
}

export interface BreakdownRow {
  part: Code
  second?: Code
  state: FigureState
  value?: Decimal
  base?: Decimal
  growthPercent?: Decimal
  sharePercent?: Decimal
  received: number
  expected: number
}

export interface Member {
  creditCode: string
  nameZh: string
  industry: Code
  region: Code
  park?: Code
  value: Decimal
  base?: Decimal
  /** Value less base: what it adds to the growth. */
  contribution?: Decimal
  revision: number
  level: number
  /** Where the proof opens: `filings/91630000226593742J/B204-1/2025-10/2`. */
  evidence: string
}

export interface MemberPage extends Page<Member> {
  /** How many count but may not be named to this post. */
  hidden: number
}

export interface Leg {
  amount: Decimal
  enterprises: number
}

/** `publishedLastYear + same + entered + left + missing + reclassified + revised = now`. */
export interface Bridge {
  unit: string
  publishedLastYear: Decimal
  same: Leg
  entered: Leg
  left: Leg
  missing?: Leg
  reclassified: Leg
  revised: Leg
  now: Decimal
  comparableBase: Decimal
  comparableGrowthPercent?: Decimal
  /** A leg stands on too few enterprises outside the reader's scope: the legs are withheld. */
  suppressed: boolean
}

export interface Almost {
  creditCode: string
  nameZh: string
  missing: 'ACCEPTANCE' | 'REVISION'
  revision: number
  value: Decimal
  /** What the figure would change by. */
  effect: Decimal
  reason: string
  since: string
  evidence: string
}

export interface Published {
  period: string
  scope: string
  indicator: string
  value?: Decimal
  unit: string
  growthPercent?: Decimal
  match: 'same' | 'proxy' | 'context'
  derived: boolean
  note: string
  sourceTitle: string
  sourceUrl: string
}
