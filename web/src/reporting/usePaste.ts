import { shallowRef, type Ref } from 'vue'
import type { Amounts, Pasted } from './filing'

/** The last paste as it is told of; `before` is there as long as it can be taken back. */
export interface LastPaste extends Pasted {
  n: number
  before?: Amounts | undefined
}

/** Puts a pasted block into the form at once, says what did not fit, and takes it back as a whole. */
export function usePaste(values: Ref<Amounts>, put: (cells: Amounts) => void) {
  const last = shallowRef<LastPaste>()

  function paste(pasted: Pasted) {
    const { cells } = pasted
    const before = Object.fromEntries(Object.keys(cells).map((cell) => [cell, values.value[cell] ?? '']))
    last.value = { ...pasted, n: Object.keys(cells).length, before }
    put(cells)
  }
  function undo() {
    if (!last.value?.before) return
    put(last.value.before)
    last.value.undo?.()
    last.value = undefined
  }
  /** Ctrl+Z directly after a paste takes the paste back; after typing it is the browser's again. */
  function onKey(event: KeyboardEvent) {
    if (!last.value?.before || event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey))
      return
    event.preventDefault()
    undo()
  }
  /** Typing ends the way back. What found no place stays to be read until somebody closes it. */
  function forget() {
    const said = last.value
    const open = said && (said.lost || said.unknown?.length || said.twice?.length)
    last.value = open ? { ...said, before: undefined } : undefined
  }
  const close = () => (last.value = undefined)
  return { last, paste, undo, onKey, forget, close }
}
