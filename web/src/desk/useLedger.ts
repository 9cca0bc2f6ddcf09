import { computed, ref, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import { upload } from '@/kernel/upload'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import type { Filing } from '@/reporting/filing'
import {
  EMPTY,
  formOf,
  guessed,
  intoDraft,
  labelsOf,
  type Line,
  type Mapping,
  type Named,
  type Sheet,
  type Tried,
} from './ledger'
import { useMappings } from './useMappings'

/** A ledger on its way into a form: its sheets, the mapping in hand, and what it gives. */
export function useLedger(address: MaybeRefOrGetter<string>, formCode: MaybeRefOrGetter<string>) {
  const mappings = () => `/api/my/ledger-mappings/${toValue(formCode)}`
  const filing = useResource<Filing>(address)
  const kept = useResource<Named[]>(mappings, { keep: true })
  const { run, busy, problem } = useLatest()
  const file = shallowRef<File>()
  const sheets = shallowRef<Sheet[]>([])
  const mapping = ref<Mapping>(structuredClone(EMPTY))
  const name = ref('')
  const tried = shallowRef<Tried>()
  const told = ref<{ key: string; n?: number; name?: string }>()

  const sheet = computed(() => sheets.value.find((one) => one.name === mapping.value.sheet) ?? sheets.value[0])
  const header = computed(() => (sheet.value?.rows[mapping.value.headerRow - 1] ?? []).filter((text) => text.trim()))
  const labels = computed(() => labelsOf(sheet.value, mapping.value))

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
  const add = (line: Line = { label: '', column: header.value.at(-1) ?? '', cell: '', shift: 0, minus: false }) =>
    (mapping.value = { ...mapping.value, lines: [...mapping.value.lines, line] })
  function guess(column: string) {
    if (!filing.value.value || !sheet.value) return
    const found = guessed(filing.value.value.form, sheet.value, mapping.value, column)
    mapping.value = { ...mapping.value, lines: [...mapping.value.lines.filter(({ cell }) => cell), ...found] }
    told.value = { key: 'desk.map.guessed', n: found.length }
  }

  const write = () =>
    run(
      () => intoDraft(toValue(address), filing.value.value!, tried.value!.values),
      () => {},
    )
  const keeping = useMappings({ address: mappings, run, kept: kept.value, mapping, name, told, use })
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
    ...keeping,
    add,
    guess,
    write,
  }
}
