import { computed, onBeforeUnmount, onMounted, shallowRef, type Ref } from 'vue'
import { useFilters } from '@/kernel/useFilters'
import type { Draft, Reading } from './draft'

export const STATES = ['', 'PENDING', 'ACCEPTED', 'CORRECTED', 'REJECTED'] as const

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, select, textarea, [contenteditable], [role="dialog"]') !== null

interface Deeds {
  accept: (reading: Reading) => void
  reject: (reading: Reading) => void
}

/** Which reading is looked at, which are shown, and the keys: j k move, a r e decide, Esc leaves the edit. */
export function useReview(draft: Ref<Draft | undefined>, deeds: Deeds) {
  const { filters, field } = useFilters(undefined, { state: '' })
  const at = shallowRef<number>()
  const editing = shallowRef<number>()

  const all = computed(() => draft.value?.readings ?? [])
  const open = computed(() => draft.value !== undefined && draft.value.publishedVersion === undefined)
  const shown = computed(() =>
    all.value.filter(({ decision, no }) => !filters.value.state || decision === filters.value.state || no === at.value),
  )
  const counts = computed(() =>
    Object.fromEntries(
      STATES.map((state) => [state, all.value.filter(({ decision }) => !state || decision === state).length]),
    ),
  )
  const current = computed(() => all.value.find(({ no }) => no === at.value))
  const pending = computed(() => shown.value.filter(({ decision }) => decision === 'PENDING'))

  function step(by: 1 | -1) {
    const index = shown.value.findIndex(({ no }) => no === at.value)
    const next = shown.value[index === -1 ? 0 : index + by]
    if (next) at.value = next.no
    editing.value = undefined
  }

  /** On to the next that waits; where none does, one stays. */
  function onwards() {
    const index = shown.value.findIndex(({ no }) => no === at.value)
    const next = [...shown.value.slice(index + 1), ...shown.value.slice(0, index)].find(
      ({ decision }) => decision === 'PENDING',
    )
    if (next) at.value = next.no
  }

  const KEYS: Record<string, () => void> = {
    j: () => step(1),
    k: () => step(-1),
    a: () => decide(deeds.accept),
    r: () => decide(deeds.reject),
    e: () => (editing.value = open.value ? at.value : undefined),
    Escape: () => (editing.value = undefined),
  }

  function decide(deed: (reading: Reading) => void) {
    const reading = current.value
    if (!reading || !open.value) return
    editing.value = undefined
    deed(reading)
    onwards()
  }

  function onKey(event: KeyboardEvent) {
    const typing = isTyping(event.target) && event.key !== 'Escape'
    if (event.ctrlKey || event.metaKey || event.altKey || typing) return
    const deed = KEYS[event.key]
    if (!deed) return
    event.preventDefault()
    deed()
  }

  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))

  return { state: field('state'), at, editing, open, shown, counts, current, pending, onwards }
}
