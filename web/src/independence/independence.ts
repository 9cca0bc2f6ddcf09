import type { Schemas } from '@/api/contract'

export type Report = Schemas['IndependenceController.ReportView']
export type Signal = Schemas['IndependenceController.SignalView']
export type Trace = Schemas['IndependenceController.TraceView']
