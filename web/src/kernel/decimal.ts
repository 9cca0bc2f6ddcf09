import type { Decimal } from './codes'

/** What stands where there is no number. Never a zero. */
export const NOTHING = '—'
const MINUS = '−'

interface Scaled {
  digits: bigint
  places: number
}

function read(text: Decimal): Scaled {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (!match) throw new RangeError(`'${text}' is no decimal.`)
  const [, sign = '', whole = '', part = ''] = match
  const digits = BigInt(whole + part)
  return { digits: sign === '-' ? -digits : digits, places: part.length }
}

const raise = ({ digits, places }: Scaled, to: number) => digits * 10n ** BigInt(to - places)

function write({ digits, places }: Scaled): Decimal {
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0')
  const sign = digits < 0n ? '-' : ''
  return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`
}

export const isDecimal = (text: string) => /^[+-]?\d+(\.\d+)?$/.test(text.trim())

/** The sum, to the last digit. Display only: the server alone decides what a figure is. */
export function sumOf(texts: readonly Decimal[]): Decimal {
  const all = texts.map(read)
  const places = Math.max(0, ...all.map((one) => one.places))
  return write({ digits: all.reduce((sum, one) => sum + raise(one, places), 0n), places })
}

export const negated = (text: Decimal): Decimal => {
  const { digits, places } = read(text)
  return write({ digits: -digits, places })
}

export const differenceOf = (a: Decimal, b: Decimal): Decimal => sumOf([a, negated(b)])

export function compareDecimals(a: Decimal, b: Decimal): number {
  const [one, other] = [read(a), read(b)]
  const places = Math.max(one.places, other.places)
  const [left, right] = [raise(one, places), raise(other, places)]
  return left < right ? -1 : left > right ? 1 : 0
}

export const signOf = (text: Decimal | undefined): -1 | 0 | 1 =>
  text === undefined ? 0 : (compareDecimals(text, '0') as -1 | 0 | 1)

/** With thousands separators and as many places as the text has, or as asked; `—` for nothing. */
export function formatDecimal(text: Decimal | undefined, places?: number): string {
  if (text === undefined || !isDecimal(text)) return text ?? NOTHING
  const shown = places ?? read(text).places
  const format = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: shown, maximumFractionDigits: shown })
  // Intl reads a decimal text exactly; a detour over `number` would not be.
  return format.format(text.trim() as Intl.StringNumericLiteral).replace('-', MINUS)
}

/** As `formatDecimal`, with a sign before what is not zero. */
export function formatSigned(text: Decimal | undefined, places?: number): string {
  const plain = formatDecimal(text, places)
  return signOf(text) > 0 ? `+${plain}` : plain
}

/** For the eye on a wall: few digits, whole from 100 upwards. The exact number is one click away. */
export function formatBrief(text: Decimal | undefined): string {
  if (text === undefined || !isDecimal(text)) return text ?? NOTHING
  const { places } = read(text)
  const large = compareDecimals(text.replace(/^[+-]/, ''), '100') >= 0
  return formatDecimal(text, large ? 0 : Math.min(places, 2))
}

/** For bars and charts only, where a pixel is coarser than a float. */
export const toPixel = (text: Decimal | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)

/** As `compareDecimals`; what has no number comes before every number. */
export function compareOptional(a: Decimal | undefined, b: Decimal | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return compareDecimals(a, b)
}
