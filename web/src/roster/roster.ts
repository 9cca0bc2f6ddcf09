import type { Schemas } from '@/api/contract'
import type { Tone } from '@/ui/tone'

export type FileRow = Schemas['FileView.FileRow']
export type RosterFile = Schemas['FileView']
export type MonthRow = Schemas['FileView.MonthRow']
export type Options = Schemas['RosterFileController.RosterOptions']

const TONES: Record<string, Tone> = {
  DRAFT: 'amber',
  RETURNED: 'red',
  WITHDRAWN: 'grey',
  DECIDED: 'green',
}

export const toneOf = (state: string): Tone => TONES[state] ?? 'blue'

/** Amounts by cell as the page keeps them: `2025-03.output`. */
export type Amounts = Record<string, string>

export const cellsOf = ({ month, ofTwelve }: MonthRow): string[] =>
  ofTwelve ? [`${month}.output`, `${month}.revenue`] : [`${month}.output`]

/** What was handed in last, for whoever goes on with it. */
export const amountsOf = (months: readonly MonthRow[]): Amounts =>
  Object.fromEntries(
    months.flatMap(({ month, output, revenue }) => [
      ...(output === undefined ? [] : [[`${month}.output`, String(output)]]),
      ...(revenue === undefined ? [] : [[`${month}.revenue`, String(revenue)]]),
    ]),
  )

/** Only the cells of the grid, and only what holds something. */
export const filledIn = (months: readonly MonthRow[], amounts: Amounts): Amounts =>
  Object.fromEntries(
    months
      .flatMap(cellsOf)
      .map((cell) => [cell, (amounts[cell] ?? '').trim()] as const)
      .filter(([, text]) => text !== ''),
  )

/** The whole numbers of a column added, as far as they can be read; for the eye only, the server judges. */
export function sumOf(months: readonly MonthRow[], amounts: Amounts, column: 'output' | 'revenue'): bigint {
  return months
    .filter(({ ofTwelve }) => ofTwelve)
    .map(({ month }) => (amounts[`${month}.${column}`] ?? '').replace(/,/g, '').trim())
    .filter((text) => /^\d+$/.test(text))
    .reduce((sum, text) => sum + BigInt(text), 0n)
}

/** A pasted block of a spreadsheet, put into the grid from a cell on: rows are months, columns output and revenue. */
export function pasted(months: readonly MonthRow[], from: string, text: string): Amounts {
  const [first = '', column = 'output'] = from.split('.')
  const start = months.findIndex(({ month }) => month === first)
  const columns = ['output', 'revenue']
  const amounts: Amounts = {}
  text
    .replace(/\r/g, '')
    .replace(/\n$/, '')
    .split('\n')
    .forEach((line, down) => {
      const row = months[start + down]
      if (!row) return
      line.split('\t').forEach((cell, right) => {
        const name = columns[columns.indexOf(column) + right]
        if (name && cellsOf(row).includes(`${row.month}.${name}`)) amounts[`${row.month}.${name}`] = cell.trim()
      })
    })
  return amounts
}
