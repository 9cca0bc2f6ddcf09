import { isDecimal } from '@/kernel/decimal'
import { cleaned, keyOf, type Amounts, type Row, type Table } from './filing'

/** A line of a block that names its row: by code, by name or both, and then amounts. */
interface Named {
  words: string[]
  amounts: string[]
}

/** What a block with named rows puts where. Nothing of it is dropped: what found no place is in one of the last three. */
export interface NamedPaste {
  /** the rows it names, in their order */
  rows: Row[]
  cells: Amounts
  lost: number
  /** the words of lines that name no row of the list */
  unknown: string[]
  /** the words of lines whose row came before in the block */
  twice: string[]
}

const number = (text: string) => text === '' || isDecimal(text)

/**
 * Whether the lines of a block name their rows. A word in the first column does; digits do where the block is wider than
 * the open cells from the pasted one on (`room`), for amounts alone would have fitted.
 */
export const namesRows = (block: readonly string[][], room: number): boolean =>
  block.some(([first = '']) => !number(first)) || block.every((line) => line.length > room && line[0] !== '')

function named(line: readonly string[]): Named {
  const words = [line[0] ?? '']
  let next = 1
  while (next < line.length && !number(line[next]!)) words.push(line[next++]!)
  return { words, amounts: line.slice(next) }
}

const wordsOf = ({ code, nameZh, nameEn }: Row) =>
  [code, nameZh, nameEn, `${code} ${nameZh}`, `${code} ${nameEn}`].map((word) => cleaned(word).toUpperCase())

const find = (rows: readonly Row[], words: readonly string[]) => {
  for (const word of words) {
    const found = rows.find((row) => wordsOf(row).includes(word.toUpperCase()))
    if (found) return found
  }
  return undefined
}

/** The heads of the columns, copied along with the rows. */
const isHead = (table: Table, { words, amounts }: Named) =>
  amounts.every((amount) => amount === '') &&
  table.columns.some(({ nameZh, nameEn }) => [nameZh, nameEn].some((name) => words.includes(cleaned(name))))

/** Amounts of all columns, those that the system fills among them, or of the open ones alone. */
function spread(table: Table, row: Row, amounts: readonly string[]): { cells: Amounts; lost: number } {
  const open = table.columns.filter(({ readOnly }) => !readOnly)
  const columns = amounts.length === table.columns.length ? table.columns : open
  const cells: Amounts = {}
  let lost = 0
  amounts.forEach((amount, n) => {
    const column = columns[n]
    if (amount === '' || column?.readOnly) return
    if (column) cells[`${row.code}.${column.code}`] = amount
    else lost++
  })
  return { cells, lost }
}

/** @param search rows of the list that a word may mean, for lists that the page does not hold whole */
export async function namedPaste(
  table: Table,
  shown: readonly Row[],
  block: readonly string[][],
  search: (text: string) => Promise<Row[]>,
): Promise<NamedPaste> {
  const found: NamedPaste = { rows: [], cells: {}, lost: 0, unknown: [], twice: [] }
  const lines = block.filter((line) => line.some((cell) => cell !== '')).map(named)
  for (const line of lines.filter((one, n) => n > 0 || !isHead(table, one))) {
    const row = await rowOf(table, shown, line.words, search)
    const said = line.words.filter((word) => word !== '').join(' ')
    if (!row) found.unknown.push(said || line.amounts.join(' '))
    else if (found.rows.some(({ code }) => code === row.code)) found.twice.push(said)
    else {
      const { cells, lost } = spread(table, row, line.amounts)
      found.rows.push(row)
      Object.assign(found.cells, cells)
      found.lost += lost
    }
  }
  return found
}

async function rowOf(
  table: Table,
  shown: readonly Row[],
  words: readonly string[],
  search: (text: string) => Promise<Row[]>,
): Promise<Row | undefined> {
  const here = find(shown, table.key ? words.map(keyOf) : words)
  if (here || table.whole) return here
  for (const word of words.filter((one) => one !== '')) {
    const offered = find(await search(word), [table.key ? keyOf(word) : word])
    if (offered) return offered
  }
  return undefined
}
