import { shallowRef, type Ref } from 'vue'
import type { Amounts, Pasted } from './filing'

/** Puts a pasted block into the form at once, says what did not fit, and takes it back as a whole. */
export function usePaste(values: Ref<Amounts>, put: (cells: Amounts) => void) {
  const last = shallowRef<{ n: number; lost: number; before: Amounts }>()

  function paste({ cells, lost }: Pasted) {
    const before = Object.fromEntries(Object.keys(cells).map((cell) => [cell, values.value[cell] ?? '']))
    last.value = { n: Object.keys(cells).length, lost, before }
    put(cells)
  }
  function undo() {
    if (!last.value) return
    put(last.value.before)
    last.value = undefined
  }
  /** Ctrl+Z directly after a paste takes the paste back; after typing it is the browser's again. */
  function onKey(event: KeyboardEvent) {
    if (!last.value || event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    undo()
  }
  const forget = () => (last.value = undefined)
  return { last, paste, undo, onKey, forget }
}
