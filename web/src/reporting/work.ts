import type { Page, Schemas } from '@/api/contract'
import type { FilingState } from './filing'

/** The form that a list shows before another is chosen. */
export const FIRST_FORM = 'B204-1'

export type FormLine = Schemas['Worklists.FormLine']

export type WorkRow = Schemas['WorkRow']

export type Summary = Schemas['Worklists.Summary']

export type OwnMonth = Schemas['Worklists.OwnMonth']

export type WorkPage = Page<WorkRow>

export const STATES: readonly FilingState[] = [
  'NOT_FILED',
  'SUBMITTED',
  'RETURNED',
  'ACCEPTED_COUNTY',
  'ACCEPTED_PREFECTURE',
  'ACCEPTED_PROVINCE',
]

/** The months that are filed for, the latest that is over first; January has no filing, a yearly form only December. */
export function monthsBefore(now: string, firstYear: number, yearly = false): string[] {
  const [year = 0, month = 0] = now.slice(0, 7).split('-').map(Number)
  const found: string[] = []
  for (let at = year * 12 + month - 2; at >= firstYear * 12; at--) {
    const number = (at % 12) + 1
    if (yearly ? number === 12 : number !== 1) found.push(`${Math.floor(at / 12)}-${String(number).padStart(2, '0')}`)
  }
  return found
}
