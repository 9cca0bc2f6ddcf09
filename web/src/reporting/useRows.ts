import { computed, shallowRef, type ComputedRef } from 'vue'
import { blockOf, partsOf, placed, type Amounts, type Pasted, type Row, type Table, type TableColumn } from './filing'
import { offered } from './offered'
import { namedPaste, namesRows } from './rowPaste'

interface Shown {
  table: Table
  values: Amounts
  known: readonly string[]
  address: string
}

const same = (row: Row) => (other: Row) => other.code === row.code

/** The rows of a table that are shown: those that hold something, those of last month, those that were added. */
export function useRows(shown: () => Shown, own: ComputedRef<TableColumn[]>) {
  const added = shallowRef<Row[]>([])
  const gone = shallowRef<string[]>([])

  const choices = computed(() => {
    const { rows } = shown().table
    return [...rows, ...added.value.filter((row) => !rows.some(same(row)))]
  })
  const rows = computed(() => {
    const { values, known } = shown()
    const filled = [...Object.keys(values).filter((cell) => values[cell]), ...known].map((cell) => partsOf(cell)[0])
    const used = new Set([...filled, ...added.value.map(({ code }) => code)])
    return choices.value.filter(({ code }) => used.has(code) && !gone.value.includes(code))
  })
  const cellOf = (row: Row, column: TableColumn) => `${row.code}.${column.code}`
  const open = computed(() => rows.value.map((row) => own.value.map((column) => cellOf(row, column))))

  const offer = (text: string) => offered(shown().table, shown().address, text)
  const search = async (text: string) => (await offer(text)).filter((row) => !rows.value.some(same(row)))

  function add(...more: Row[]) {
    added.value = [...added.value, ...more.filter((row) => !added.value.some(same(row)))]
    gone.value = gone.value.filter((code) => !more.some((row) => row.code === code))
  }
  function remove(row: Row) {
    added.value = added.value.filter((other) => other.code !== row.code)
    gone.value = [...gone.value, row.code]
  }

  /** A block goes from a cell on; one that names its rows goes to them, and adds those that are not there yet. */
  async function place(cell: string | undefined, text: string): Promise<Pasted> {
    const block = blockOf(text)
    const line = open.value.find((cells) => cells.includes(cell ?? '')) ?? []
    if (!namesRows(block, line.length - Math.max(0, line.indexOf(cell ?? ''))))
      return placed(open.value, cell ?? '', text)
    const { rows: named, ...found } = await namedPaste(shown().table, choices.value, block, (word) =>
      offer(word).catch(() => []),
    )
    const fresh = named.filter((row) => !added.value.some(same(row)))
    const back = gone.value.filter((code) => named.some((row) => row.code === code))
    add(...named)
    return {
      ...found,
      undo: () => {
        added.value = added.value.filter((row) => !fresh.some(same(row)))
        gone.value = [...gone.value, ...back]
      },
    }
  }
  return { rows, open, cellOf, search, add, remove, place }
}
