import type { Schemas } from '@/api/contract'
import type { Decimal } from '@/kernel/codes'
import type { Tone } from '@/ui/tone'

export type ProjectRow = Schemas['ProjectRow']
export type ProjectView = Schemas['ProjectView']
export type NextStep = Schemas['ProjectView.NextStep']
export type Asked = Schemas['StageGuards.Asked']
export type RecordForm = Schemas['ProjectFields.ProjectForm']
export type RecordFieldView = Schemas['ProjectFields.RecordField']
export type ProcedureBoard = Schemas['ItemPages.ProcedureBoard']
export type Benchmark = ProcedureBoard['benchmarks'][number]
export type ProcedureItem = Schemas['ItemPages.ItemView']
export type SponsorBoard = Schemas['SponsorPages.SponsorBoard']
export type SponsorRanking = Schemas['SponsorPages.SponsorRanking']
export type RankRow = Schemas['SponsorPages.RankView']
export type ReserveBoard = Schemas['ReserveViews.ReserveBoard']
export type BoardLevel = Schemas['ReserveViews.BoardLevel']

export const STAGES = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'] as const
export const STATUSES = ['NORMAL', 'STOPPED', 'SLOWED', 'LAPSED', 'TERMINATED', 'MERGED'] as const
export const LEVELS = ['COUNTY', 'PREFECTURE', 'PROVINCE'] as const

const STATUS_TONES: Record<string, Tone> = { NORMAL: 'green', STOPPED: 'red', SLOWED: 'amber', LAPSED: 'red' }
export const toneOfStatus = (status: string): Tone => STATUS_TONES[status] ?? 'grey'

const STAGE_TONES: Record<string, Tone> = { S4: 'blue', S5: 'blue', S6: 'green', S7: 'green', S8: 'grey' }
export const toneOfStage = (stage: string): Tone => STAGE_TONES[stage] ?? 'amber'

const ITEM_TONES: Record<string, Tone> = {
  READY: 'amber',
  SUBMITTED: 'blue',
  ACCEPTED: 'blue',
  REVIEW: 'blue',
  CORRECTION: 'red',
  REFUSED: 'red',
  LAPSED: 'red',
  APPROVED: 'green',
  PROMISED: 'green',
  COVERED_BY_AREA: 'green',
}
export const toneOfItem = (state: string): Tone => ITEM_TONES[state] ?? 'grey'

/** Units that screens show larger than they are kept, and by how many tens. */
const LARGER: Record<string, [unit: string, tens: number]> = { 元: ['万元', 4], 千克标准煤: ['吨标准煤', 3] }

export const unitShown = (unit: string): string => LARGER[unit]?.[0] ?? unit

/** A whole number moved by so many tens, exactly: 12345678 by 4 is 1234.5678. */
export function shifted(whole: string | number, tens: number): Decimal {
  const text = String(whole).padStart(tens + 1, '0')
  if (tens === 0) return text.replace(/^0+(?=\d)/, '')
  const part = text.slice(-tens).replace(/0+$/, '')
  const before = text.slice(0, -tens).replace(/^0+(?=\d)/, '')
  return part ? `${before}.${part}` : before
}

/** What people typed in the larger unit, as it is kept; what is no such number goes to the server as it is. */
export function unshifted(typed: string, tens: number): string {
  const text = typed.replace(/[,，\s]/g, '')
  const match = /^(\d+)(?:\.(\d*))?$/.exec(text)
  const [, whole = '', part = ''] = match ?? []
  if (!match || part.replace(/0+$/, '').length > tens) return typed.trim()
  return (whole + part.slice(0, tens).padEnd(tens, '0')).replace(/^0+(?=\d)/, '')
}

const tensOf = (unit: string): number => LARGER[unit]?.[1] ?? 0

/** A field as people see and type it. */
export const fieldShown = (unit: string, kept: string): string =>
  kept && tensOf(unit) && /^\d+$/.test(kept) ? shifted(kept, tensOf(unit)) : kept

export const fieldKept = (unit: string, typed: string): string =>
  tensOf(unit) && typed.trim() ? unshifted(typed, tensOf(unit)) : typed.trim()

/** Yearly amounts, a year a line, in 万元 for the eye and in 元 for the record. */
export const yearsShown = (kept: string): string =>
  kept.replace(/^(\d{4})=(\d+)$/gm, (_all, year: string, amount: string) => `${year}=${shifted(amount, 4)}`)

export const yearsKept = (typed: string): string =>
  typed
    .split('\n')
    .map((line) => {
      const [year = '', amount] = line.split('=')
      return amount === undefined ? line.trim() : `${year.trim()}=${unshifted(amount, 4)}`
    })
    .join('\n')
    .trim()

/** 亿元 from 元, exactly. */
export const hundredMillions = (yuan: number): Decimal => shifted(yuan, 8)

/** What a stage still lacks: of papers that stand for each other one is enough. */
export function lackingOf(asked: readonly Asked[]): Asked[] {
  const there = new Set(asked.filter((one) => one.there && one.oneOf).map(({ oneOf }) => oneOf))
  return asked.filter((one) => one.required && !one.there && !there.has(one.oneOf))
}
