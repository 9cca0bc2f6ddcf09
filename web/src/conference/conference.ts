import type { Schemas } from '@/api/contract'
import type { Tone } from '@/ui/tone'

export type MeetingRow = Schemas['MeetingViews.MeetingRow']
export type MeetingPageView = Schemas['MeetingViews.MeetingPage']
export type ItemView = Schemas['MeetingViews.ItemView']
export type DecisionView = Schemas['MeetingViews.DecisionView']
export type Proposed = Schemas['Agenda.Proposed']
export type Obligation = Schemas['Obligation']
export type ObligationPageView = Schemas['ObligationController.ObligationPage']
export type PaperView = Schemas['SupervisionController.PaperView']
export type BodyView = Schemas['BodyController.BodyView']
export type Options = Schemas['BodyController.ConferenceOptions']
export type SeatPost = Schemas['BodyController.SeatPost']

/** What a decision or a document gives somebody to do, as it is typed. */
export interface Given {
  kind: string
  text: string
  owner: number | undefined
  others: number[]
  evidenceKind: string
  due: string
  source: string
}

export const emptyGiven = (options: Options | undefined): Given => ({
  kind: options?.obligationKinds[0]?.code ?? '',
  text: '',
  owner: undefined,
  others: [],
  evidenceKind: options?.evidenceKinds[0]?.code ?? '',
  due: '',
  source: '',
})

/** As the server takes it: an empty day is the default of the kind. */
export const asked = (given: Given) => ({ ...given, owner: given.owner ?? 0, due: given.due || null })

const TONES: Record<string, Tone> = {
  COLLECTING: 'grey',
  REVIEWING: 'amber',
  COORDINATING: 'amber',
  NOTIFIED: 'blue',
  IN_SESSION: 'red',
  DRAFTING: 'amber',
  COUNTERSIGNING: 'amber',
  SIGNING: 'amber',
  ISSUING: 'amber',
  CLOSED: 'green',
  CANCELLED: 'grey',
  PLANNED: 'grey',
  OPEN: 'amber',
  ACKNOWLEDGED: 'blue',
  IN_PROGRESS: 'blue',
  REPORTED: 'amber',
  RETURNED: 'red',
  VERIFIED: 'green',
  BLUE: 'blue',
  ORANGE: 'amber',
  RED: 'red',
  PROPOSED: 'amber',
  ISSUED: 'red',
  CHALLENGED: 'amber',
  UPHELD: 'red',
  WITHDRAWN: 'grey',
  REFUSED: 'grey',
}

export const toneOf = (state: string): Tone => TONES[state] ?? 'blue'

/** The states of a meeting in their order, as the stepper shows them. */
export const ROAD = [
  'COLLECTING',
  'REVIEWING',
  'COORDINATING',
  'NOTIFIED',
  'IN_SESSION',
  'DRAFTING',
  'COUNTERSIGNING',
  'SIGNING',
  'ISSUING',
  'CLOSED',
] as const

/** 09:30, as a clock shows it; the server says seconds only when there are some. */
export const hour = (time: string | undefined): string => (time ?? '').slice(0, 5)

/** The minutes of an agenda, and by how many they are too many. */
export function sumOf(minutes: readonly number[], limit: number): { sum: number; over: number } {
  const sum = minutes.reduce((all, one) => all + one, 0)
  return { sum, over: Math.max(0, sum - limit) }
}
