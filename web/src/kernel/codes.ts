declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** GB/T 2260, `632800`. */
export type RegionCode = Branded<'RegionCode'>
/** `P02-1`. */
export type ParkCode = Branded<'ParkCode'>
/** GB/T 4754: a section `C`, a 大类 `26`, a 中类 `261` or a 小类 `2613`. */
export type IndustryCode = Branded<'IndustryCode'>
/** `SALT_LAKE`. */
export type ClusterCode = Branded<'ClusterCode'>
/** GB 32100, eighteen characters. */
export type CreditCode = Branded<'CreditCode'>
/** `GROSS_OUTPUT`. */
export type IndicatorCode = Branded<'IndicatorCode'>
/** `T02`. */
export type TargetId = Branded<'TargetId'>
/** `2025-03`. Made from text with `monthOf`, never with a cast. */
export type Month = Branded<'Month'>
/** `2025-C10`, `2025-10`, `2025-Q3`, `2025` or `2025-R10`; read with `readPeriod`. */
export type PeriodText = Branded<'PeriodText'>
/** An exact number as text, `3912.34`: a JavaScript number is not exact. */
export type Decimal = string

export function monthOf(text: string): Month {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new RangeError(`'${text}' is no month.`)
  return text as Month
}

export const regionCodeOf = (text: string) => text as RegionCode
export const creditCodeOf = (text: string) => text as CreditCode
export const indicatorCodeOf = (text: string) => text as IndicatorCode
export const targetIdOf = (text: string) => text as TargetId
export const periodTextOf = (text: string) => text as PeriodText
