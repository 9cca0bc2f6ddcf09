import { computed, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import { memory } from '@/kernel/memory'
import type { Column } from './table'

/** Which columns of a table are shown, chosen by the reader and remembered under the table's name. */
export function useColumns<Row>(name: string, columns: MaybeRefOrGetter<readonly Column<Row>[]>) {
  const kept = shallowRef(memory.read<string[] | undefined>(`columns:${name}`, undefined))

  const standard = () => toValue(columns).flatMap(({ key, optional }) => (optional ? [] : [key]))
  const chosen = computed({
    get: () => kept.value ?? standard(),
    set: (keys: string[]) => {
      kept.value = keys
      memory.write(`columns:${name}`, keys)
    },
  })
  const shown = computed(() =>
    toValue(columns).filter(({ key, fixed }, index) => index === 0 || fixed || chosen.value.includes(key)),
  )
  return { chosen, shown }
}
