/** One column of a `DataTable`. */
export interface Column<Row> {
  key: string
  label: string
  /** The heading above the labels of neighbours: 本月 over 本期 and 上年同期. */
  group?: string
  number?: boolean
  sortable?: boolean
  width?: string
  /** Not shown until it is chosen. */
  optional?: boolean
  /** Always shown, as the first column is. */
  fixed?: boolean
  /** The cell in words: what is shown without a slot, and what is copied. */
  text: (row: Row) => string
}

export interface Group {
  label: string
  span: number
}

/** Neighbours with the same group under one heading; undefined when no column has one. */
export function groupsOf(columns: readonly { group?: string }[]): Group[] | undefined {
  if (!columns.some(({ group }) => group)) return undefined
  const groups: Group[] = []
  for (const { group = '' } of columns) {
    const last = groups.at(-1)
    if (last && group && last.label === group) last.span++
    else groups.push({ label: group, span: 1 })
  }
  return groups
}

/** Sorting as the server reads it: `name` or `-output`, one or several with commas; the first is shown. */
export function sortOf(text: string, key: string): 'ascending' | 'descending' | 'none' {
  const [first = ''] = text.split(',')
  return first === key ? 'ascending' : first === `-${key}` ? 'descending' : 'none'
}

/** The next of the three: numbers begin with the largest, words with the first. */
export function turned(text: string, key: string, number: boolean): string {
  const cycle = number ? [`-${key}`, key, ''] : [key, `-${key}`, '']
  const at = cycle.indexOf(text.split(',')[0] ?? '')
  return cycle[(at + 1) % cycle.length] ?? ''
}

/** Rows as tab-separated text, which every spreadsheet takes. */
export function toTabs<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/g, ' ').replace('−', '-')
  const line = (cells: string[]) => cells.map(clean).join('\t')
  return [
    line(columns.map(({ label, group }) => (group ? `${group} ${label}` : label))),
    ...rows.map((row) => line(columns.map(({ text }) => text(row)))),
  ].join('\n')
}
