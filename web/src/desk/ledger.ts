import type { Schemas } from '@/api/contract'
import { http } from '@/kernel/http'
import { brought, closed, filled, opened, partsOf, type Amounts, type Filing, type Form } from '@/reporting/filing'

export type Sheet = Schemas['LedgerController.SheetView']
export type Mapping = Schemas['LedgerMapping']
export type Line = Schemas['LedgerMapping.Line']
export type Named = Schemas['NamedMapping']
export type Tried = Schemas['LedgerController.LedgerTried']

/** What a mapping begins as. */
export const EMPTY: Mapping = { sheet: '', headerRow: 1, labelColumn: '', lines: [] }

/** How the units of ledger and form differ, in decimal places. */
export const SHIFTS = { same: 0, thousand: 3, tenThousand: 4, back: -1 } as const

/** The cells of a form that a firm fills, with the words for them. */
export function openCells(form: Form, pick: (zh: string, en: string) => string): { code: string; words: string }[] {
  const items = form.items.flatMap((item) =>
    form.columns.map((column) => ({
      code: item.cells[column.code]?.code ?? '',
      words: `${item.code} ${pick(item.nameZh, item.nameEn)} · ${pick(column.nameZh, column.nameEn)}`,
    })),
  )
  const rows = form.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.map((column) => ({
        code: `${row.code}.${column.code}`,
        words: `${row.code} ${pick(row.nameZh, row.nameEn)} · ${pick(column.nameZh, column.nameEn)}`,
      })),
    ),
  )
  return [...items, ...rows].filter(({ code }) => code && !closed(form, code))
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/^\s*(其中|减|加)[:：]?/, '')
    .replace(/[\s、，,:：]/g, '')

/** Lines whose label is an item's name, for the item's first open column. */
export function guessed(form: Form, sheet: Sheet, mapping: Mapping, column: string): Line[] {
  const header = sheet.rows[mapping.headerRow - 1] ?? []
  const at = header.indexOf(mapping.labelColumn)
  if (at < 0 || !column) return []
  const names = new Map(form.items.map((item) => [plain(item.nameZh), item]))
  const taken = new Set(mapping.lines.map(({ cell }) => partsOf(cell)[0]))
  return sheet.rows.slice(mapping.headerRow).flatMap((row) => {
    const label = row[at] ?? ''
    const item = names.get(plain(label))
    const cell = item && form.columns.map(({ code }) => item.cells[code]).find((one) => one && !one.readOnly)
    if (!item || !cell || taken.has(item.code)) return []
    taken.add(item.code)
    return [{ label, column, cell: cell.code, shift: 0, minus: false }]
  })
}

export function formOf(file: File, mapping?: Mapping): FormData {
  const form = new FormData()
  form.append('file', file)
  if (mapping) form.append('mapping', JSON.stringify(mapping))
  return form
}

/** The texts that name the lines of a sheet. */
export function labelsOf(sheet: Sheet | undefined, { headerRow, labelColumn }: Mapping): string[] {
  const at = (sheet?.rows[headerRow - 1] ?? []).indexOf(labelColumn)
  const rows = at < 0 ? [] : (sheet?.rows.slice(headerRow) ?? [])
  return [...new Set(rows.flatMap((row) => row[at]?.trim() || []))]
}

/** What a ledger gives goes into the draft; the rest of it stays. */
export function intoDraft(address: string, now: Filing, taken: Amounts) {
  const before = now.draft?.values ?? opened(now, now.values)
  const values = filled({ ...brought(now), ...before, ...taken })
  const body = { values, reasons: now.draft?.reasons ?? now.reasons }
  return http.put(`${address}/draft?basedOn=${now.draft?.version ?? 0}`, body)
}
