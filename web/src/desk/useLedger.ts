import { computed, ref, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import { http } from '@/kernel/http'
import { upload } from '@/kernel/upload'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import { closed, filled, type Filing } from '@/reporting/filing'
import { EMPTY, guessed, type Line, type Mapping, type Named, type Sheet, type Tried } from './ledger'

const formOf = (file: File, mapping?: Mapping) => {
  const form = new FormData()
  form.append('file', file)
  if (mapping) form.append('mapping', JSON.stringify(mapping))
  return form
}

/** A ledger on its way into a form: its sheets, the mapping in hand, and what it gives. */
export function useLedger(address: MaybeRefOrGetter<string>, formCode: MaybeRefOrGetter<string>) {
  const filing = useResource<Filing>(address)
  const kept = useResource<Named[]>(() => `/api/my/ledger-mappings/${toValue(formCode)}`, { keep: true })
  const { run, busy, problem } = useLatest()
  const file = shallowRef<File>()
  const sheets = shallowRef<Sheet[]>([])
  const mapping = ref<Mapping>(structuredClone(EMPTY))
  const name = ref('')
  const tried = shallowRef<Tried>()
  const told = ref<{ key: string; n?: number; name?: string }>()

  const sheet = computed(() => sheets.value.find((one) => one.name === mapping.value.sheet) ?? sheets.value[0])
  const header = computed(() => (sheet.value?.rows[mapping.value.headerRow - 1] ?? []).filter((text) => text.trim()))
  const labels = computed(() => {
    const at = (sheet.value?.rows[mapping.value.headerRow - 1] ?? []).indexOf(mapping.value.labelColumn)
    return at < 0
      ? []
      : (sheet.value?.rows.slice(mapping.value.headerRow) ?? []).flatMap((row) => row[at]?.trim() || [])
  })

  async function choose(chosen: File) {
    file.value = chosen
    tried.value = undefined
    await run(
      () => upload<Sheet[]>(`${toValue(address)}/ledger/sheets`, formOf(chosen), () => {}),
      (found) => {
        sheets.value = found
        // a title often stands above the header: the first row with three texts is it
        const first = found[0]?.rows.findIndex((row) => row.filter((text) => text.trim()).length >= 3) ?? 0
        if (!mapping.value.lines.length)
          mapping.value = { ...structuredClone(EMPTY), headerRow: Math.max(first, 0) + 1 }
      },
    )
  }
  function use(wanted: string) {
    const found = kept.value.value?.find((one) => one.name === wanted)
    name.value = found?.name ?? ''
    mapping.value = structuredClone(found?.mapping ?? EMPTY)
    tried.value = undefined
  }
  const attempt = () =>
    run(
      () => upload<Tried>(`${toValue(address)}/ledger`, formOf(file.value!, mapping.value), () => {}),
      (said) => (tried.value = said),
    )
  const mappingAt = () => `/api/my/ledger-mappings/${toValue(formCode)}/${encodeURIComponent(name.value)}`
  const save = () =>
    run(
      () => http.put<Named[]>(mappingAt(), mapping.value),
      (list) => {
        kept.value.value = list
        told.value = { key: 'desk.map.keptAs', name: name.value }
      },
    )
  const remove = () =>
    run(
      () => http.remove<Named[]>(mappingAt()),
      (list) => {
        kept.value.value = list
        use('')
      },
    )
  const add = (line: Line = { label: '', column: header.value.at(-1) ?? '', cell: '', shift: 0, minus: false }) =>
    (mapping.value = { ...mapping.value, lines: [...mapping.value.lines, line] })
  function guess(column: string) {
    if (!filing.value.value || !sheet.value) return
    const found = guessed(filing.value.value.form, sheet.value, mapping.value, column)
    mapping.value = { ...mapping.value, lines: [...mapping.value.lines.filter(({ cell }) => cell), ...found] }
    told.value = { key: 'desk.map.guessed', n: found.length }
  }

  /** What the ledger gives goes into the draft; the rest of it stays. */
  function write() {
    const now = filing.value.value!
    const before =
      now.draft?.values ?? Object.fromEntries(Object.entries(now.values).filter(([cell]) => !closed(now.form, cell)))
    const base = Object.fromEntries(Object.entries(now.values).filter(([cell]) => closed(now.form, cell)))
    const values = filled({ ...base, ...before, ...tried.value!.values })
    const body = { values, reasons: now.draft?.reasons ?? now.reasons, basedOn: now.draft?.version ?? 0 }
    return run(
      () => http.put(`${toValue(address)}/draft`, body),
      () => {},
    )
  }
  return {
    filing,
    kept: kept.value,
    file,
    sheets,
    sheet,
    header,
    labels,
    mapping,
    name,
    tried,
    told,
    busy,
    problem,
    choose,
    use,
    attempt,
    save,
    remove,
    add,
    guess,
    write,
  }
}
