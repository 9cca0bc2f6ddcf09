import type { Code } from '@/api/contract'

export interface EnterpriseRow {
  creditCode: string
  nameZh: string
  region: Code
  park?: Code
  industry: Code
  onRoster: boolean
  since?: string
  demo: boolean
}

export interface Stay {
  region: Code
  park?: Code
  industry: Code
  validFrom: string
  validTo?: string
  reason: string
}

export interface RosterLine {
  enterprise?: Code
  day: string
  entry: boolean
  reason: string
  reasonZh: string
  reasonEn: string
  document: string
}

export interface Enterprise extends EnterpriseRow {
  innerCheckHolds: boolean
  memberships: Stay[]
  roster: RosterLine[]
}

export interface RosterView {
  day: string
  stock: number
  from: string
  previous: number
  entries: RosterLine[]
  exits: RosterLine[]
}

/** A code of one of the tables, as the page of codes shows it. */
export interface CodeRow {
  code: string
  name: string
  more: string
  source: string
}
