import type { Code, Page } from '@/api/contract'
import type { Decimal } from '@/kernel/codes'
import type { FilingState } from './filing'

/** The one form of this plan so far. */
export const FORM = 'B204-1'

export interface WorkRow {
  creditCode: string
  nameZh: string
  region: Code
  park?: Code
  industry: Code
  month: string
  revision: number
  state: FilingState
  filedAt?: string
  due?: string
  late: boolean
  output?: Decimal
  outputCumulative?: Decimal
  growth?: Decimal
  findings: number
  holderZh: string
  holderEn: string
}

export interface Summary {
  expected: number
  filed: number
  late: number
  byState: Partial<Record<FilingState, number>>
  firmUntil?: string
}

export interface OwnMonth {
  form: string
  month: string
  revision: number
  state: FilingState
  filedAt?: string
  opensAt: string
  due: string
  late: boolean
}

export type WorkPage = Page<WorkRow>

export const STATES: readonly FilingState[] = [
  'NOT_FILED',
  'SUBMITTED',
  'RETURNED',
  'ACCEPTED_COUNTY',
  'ACCEPTED_PREFECTURE',
  'ACCEPTED_PROVINCE',
]

/** The months that are filed for, the latest that is over first; January has no filing. */
export function monthsBefore(now: string, firstYear: number): string[] {
  const [year = 0, month = 0] = now.slice(0, 7).split('-').map(Number)
  const found: string[] = []
  for (let at = year * 12 + month - 2; at >= firstYear * 12; at--) {
    const number = (at % 12) + 1
    if (number !== 1) found.push(`${Math.floor(at / 12)}-${String(number).padStart(2, '0')}`)
  }
  return found
}
