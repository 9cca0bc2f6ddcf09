import type { Schemas } from '@/api/contract'
import type { Decimal } from '@/kernel/codes'
import { isDecimal } from '@/kernel/decimal'
import type { Finding } from '@/kernel/problem'

export type FilingState = Schemas['FilingView']['state']

export type Cell = Schemas['FilingView.CellView']

export type Item = Schemas['FilingView.ItemView']

export type Form = Schemas['FilingView.FormView']

export type Station = Schemas['FilingView.ParcelStep']

export type Amounts = Record<string, string>

export type Draft = Schemas['Draft']

export type Filing = Schemas['FilingView']

export type Taken = Schemas['FilingController.Taken']

/** The reason a formal correction gives is filed under this name, as a reason for a rule is under the rule's. */
export const CORRECTION = 'CORRECTION'

/**
 * An amount as people type and paste it: full width becomes half width, separators and blanks go. Whether it is a number,
 * and a right one, the server says.
 */
export function cleaned(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s,'’]/g, '')
    .replace(/^[−–—](?=\d)/, '-')
}

/** A block from a spreadsheet: rows by line, cells by tab. */
export const blockOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map(cleaned))

/** What is sent: the cells that hold something. A missing amount is missing, never zero. */
export const filled = (amounts: Amounts): Amounts =>
  Object.fromEntries(Object.entries(amounts).filter(([, text]) => text.trim() !== ''))

/** Growth in percent with one place, for the eye beside the cells; undefined where a rate says nothing. */
export function growthOf(now: string | undefined, base: string | undefined): Decimal | undefined {
  if (!now || !base || !isDecimal(now) || !isDecimal(base)) return undefined
  const places = Math.max(...[now, base].map((text) => (text.split('.')[1] ?? '').length))
  const whole = (text: string) => {
    const [head = '', tail = ''] = text.replace('+', '').split('.')
    return BigInt(head + tail.padEnd(places, '0'))
  }
  const [a, b] = [whole(now), whole(base)]
  if (b <= 0n) return undefined
  const scaled = (a - b) * 10000n
  const half = scaled < 0n ? -b / 2n : b / 2n
  const tenths = (scaled + half * 10n) / (b * 10n)
  const size = (tenths < 0n ? -tenths : tenths).toString().padStart(2, '0')
  return `${tenths < 0n ? '-' : ''}${size.slice(0, -1)}.${size.slice(-1)}`
}

/** Whole days from now to a deadline; negative when it has passed. */
export const daysUntil = (until: string, now: string): number =>
  Math.trunc((Date.parse(until) - Date.parse(now)) / 86_400_000)

/** Cells that must be mended or explained, by cell; a finding on no cell is under ''. */
export function byCell(findings: readonly Finding[]): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>()
  for (const finding of findings) found.set(finding.at, [...(found.get(finding.at) ?? []), finding])
  return found
}
