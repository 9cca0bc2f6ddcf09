import type { Ref } from 'vue'
import { brought, type Amounts, type Filing } from './filing'
import type { useDraft } from './useDraft'

interface Typing {
  filing: Readonly<Ref<Filing | undefined>>
  values: Ref<Amounts>
  reasons: Ref<Amounts>
  draft: ReturnType<typeof useDraft>
  typed: (cells: readonly string[]) => void
  check: () => unknown
}

/** Amounts that come many at once, by paste, workbook or another device: they stand as if they were typed. */
export function usePut({ filing, values, reasons, draft, typed, check }: Typing) {
  function put(cells: Amounts) {
    values.value = { ...values.value, ...cells }
    typed(Object.keys(cells))
  }
  /** In place of all that was typed. */
  function replace(cells: Amounts) {
    if (filing.value) values.value = { ...brought({ ...filing.value, values: values.value }), ...cells }
    typed([])
  }
  /** What a person chose of two devices' drafts. */
  function choose(amounts: Amounts, theirReasons: boolean) {
    values.value = amounts
    if (theirReasons) reasons.value = { ...draft.state.value.theirs?.reasons }
    draft.chosen()
    check()
  }
  return { put, replace, choose }
}
