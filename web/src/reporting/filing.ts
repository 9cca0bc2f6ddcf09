import type { Schemas } from '@/api/contract'
import type { Decimal } from '@/kernel/codes'
import { isDecimal } from '@/kernel/decimal'
import type { Finding } from '@/kernel/problem'

export type FilingState = Schemas['FilingView']['state']

export type Cell = Schemas['FilingView.CellView']

export type Item = Schemas['FilingView.ItemView']

export type Form = Schemas['FilingView.FormView']

export type Table = Schemas['FilingView.TableView']

export type TableColumn = Schemas['FilingView.TableColumnView']

export type Check = Schemas['FilingView.CheckView']

export type Row = Schemas['FilingView.RowView']

export type Checked = Schemas['FilingController.Checked']

export type Station = Schemas['FilingView.ParcelStep']

export type Amounts = Record<string, string>

export type Draft = Schemas['Draft']

/** What a paste puts where, what found no cell, and which lines of it name no row or one that came before. */
export interface Pasted {
  cells: Amounts
  lost: number
  unknown?: readonly string[]
  twice?: readonly string[]
  /** takes back what the paste did beside filling cells */
  undo?: () => void
}

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

/** A block put into a grid of open cells from one of them on: what goes where, and how many amounts found no cell. */
export function placed(open: readonly (readonly string[])[], cell: string, text: string): Pasted {
  const row = open.findIndex((cells) => cells.includes(cell))
  const column = open[row]?.indexOf(cell) ?? -1
  const cells: Amounts = {}
  let lost = 0
  blockOf(text).forEach((line, down) =>
    line.forEach((amount, across) => {
      const target = open[row + down]?.[column + across]
      if (amount === '') return
      if (target) cells[target] = amount
      else lost++
    }),
  )
  return { cells, lost }
}

/** What is sent: the cells that hold something. A missing amount is missing, never zero. */
export const filled = (amounts: Amounts): Amounts =>
  Object.fromEntries(Object.entries(amounts).filter(([, text]) => text.trim() !== ''))

/** A cell's code is that of its row, an item or a code of a list, and of its column. */
export const partsOf = (cell: string): [row: string, column: string] => {
  const dot = cell.lastIndexOf('.')
  return [cell.slice(0, dot), cell.slice(dot + 1)]
}

/** The table that a row stands in. One whose key is typed may hold rows that no page has shown yet. */
const tableOf = (form: Form, row: string): Table | undefined =>
  form.tables.find(({ rows }) => rows.some(({ code }) => code === row)) ??
  (form.tables.some(({ code }) => code === row) ? undefined : form.tables.find(({ key }) => key))

/** Whether the system fills a cell: last year's amounts, what it works out, the single month in February. */
export function closed(form: Form, cell: string): boolean {
  const [row, column] = partsOf(cell)
  const item = form.items.find(({ code }) => code === row)
  if (item) return item.cells[column]?.readOnly ?? true
  return tableOf(form, row)?.columns.find(({ code }) => code === column)?.readOnly ?? false
}

/** Whether the system works a cell out of others. */
export function worksOut(form: Form, cell: string): boolean {
  const [row, column] = partsOf(cell)
  const item = form.items.find(({ code }) => code === row)
  if (item) return item.cells[column]?.computed ?? false
  return tableOf(form, row)?.columns.find(({ code }) => code === column)?.computed ?? false
}

/** What is typed and brought in, without what the system works out itself. */
export const sent = (form: Form, amounts: Amounts): Amounts =>
  Object.fromEntries(Object.entries(filled(amounts)).filter(([cell]) => !worksOut(form, cell)))

/** The words for a cell of a form, for whoever reads of it elsewhere. */
export function placeOf(form: Form, cell: string, pick: (zh: string, en: string) => string): string {
  const [row, column] = partsOf(cell)
  const item = form.items.find(({ code }) => code === row)
  const table = form.tables.find(({ code }) => code === row) ?? (item ? undefined : tableOf(form, row))
  const typed = table?.key ? { nameZh: row, nameEn: row } : undefined
  const line = item ?? table?.rows.find(({ code }) => code === row) ?? (table?.code === row ? table : (typed ?? table))
  const head = (item ? form.columns : (table?.columns ?? [])).find(({ code }) => code === column)
  return line ? [line, head].flatMap((one) => (one ? [pick(one.nameZh, one.nameEn)] : [])).join(' · ') : cell
}

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

/** A key of a row as people type and paste it: full width becomes half width, blanks go, letters are capital. */
export const keyOf = (text: string): string =>
  text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/\s/g, '').toUpperCase()

/** Whole days from now to a deadline; negative when it has passed. */
export const daysUntil = (until: string, now: string): number =>
  Math.trunc((Date.parse(until) - Date.parse(now)) / 86_400_000)

/** Cells that must be mended or explained, by cell; a finding on no cell is under ''. */
export function byCell(findings: readonly Finding[]): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>()
  for (const finding of findings) found.set(finding.at, [...(found.get(finding.at) ?? []), finding])
  return found
}

/** What a draft remembered of cells that the system fills does not count. */
export const opened = ({ form }: Filing, amounts: Amounts): Amounts =>
  Object.fromEntries(Object.entries(amounts).filter(([cell]) => !closed(form, cell)))

/** What the system fills stands whatever was typed; what a person emptied stays empty. */
export const brought = ({ form, values }: Filing): Amounts =>
  Object.fromEntries(Object.entries(values).filter(([cell]) => closed(form, cell)))

/** When the firm is due: a returned filing on the day that the office set. */
export const dueFor = (filing: Filing | undefined): string | undefined =>
  filing?.parcel.find(({ action, level }) => action === 'WAITING' && level === 0)?.until ?? filing?.window?.firmUntil
