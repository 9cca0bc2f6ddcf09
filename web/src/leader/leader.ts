import type { Schemas } from '@/api/contract'

export type LeaderHome = Schemas['LeaderHome']
export type Sponsored = Schemas['LeaderHome.SponsoredView']
export type LeaderItem = Schemas['LeaderHome.LeaderItem']
export type ToAnswer = Schemas['SponsoredProblems.SponsoredProblem']
export type TakenNote = Schemas['Notes.TakenNote']

export const ORDERS = ['URGENT', 'TOTAL', 'NAME', 'VISIT'] as const
export const ONLY = ['ALL', 'CHANGED', 'VISIT', 'PROBLEM'] as const

/** A project that a note may be about: what a phone must know without a network. */
export interface NoteSubject {
  project: number
  sponsorship: number
  nameZh: string
}

export const subjectOf = ({ id, sponsorship, nameZh }: Sponsored): NoteSubject => ({ project: id, sponsorship, nameZh })
