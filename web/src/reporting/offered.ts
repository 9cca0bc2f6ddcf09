import { addressOf, http } from '@/kernel/http'
import { keyOf, type Row, type Table } from './filing'

/** Rows that a text may mean: of a short list by code or name, of a long one as the server finds them, or the typed key. */
export async function offered(table: Table, address: string, text: string): Promise<Row[]> {
  if (table.key) {
    const code = keyOf(text)
    return code ? [{ code, nameZh: code, nameEn: code, unit: '', unitEn: '', scale: 0 }] : []
  }
  if (!table.whole) return http.get<Row[]>(addressOf(`${address}/lists/${table.list}`, { q: text }))
  const asked = text.toLowerCase()
  return table.rows.filter((row) =>
    [row.code, row.nameZh, row.nameEn].some((word) => word.toLowerCase().includes(asked)),
  )
}
