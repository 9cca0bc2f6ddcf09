import type { Schemas } from '@/api/contract'

export type EnterpriseRow = Schemas['EnterpriseRow']

export type Stay = Schemas['EnterprisePage.Stay']

export type RosterLine = Schemas['RosterLine']

export type Enterprise = Schemas['EnterprisePage']

export type RosterMonth = Schemas['RosterMonth']

export type RosterView = Schemas['RosterController.RosterView']

/** A code of one of the tables, as the page of codes shows it. */
export interface CodeRow {
  code: string
  name: string
  more: string
  source: string
}
