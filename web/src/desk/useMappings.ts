import type { Ref, ShallowRef } from 'vue'
import { http } from '@/kernel/http'
import type { useLatest } from '@/kernel/useLatest'
import type { Mapping, Named } from './ledger'

interface Keeping {
  address: () => string
  run: ReturnType<typeof useLatest>['run']
  kept: ShallowRef<Named[] | undefined>
  mapping: Ref<Mapping>
  name: Ref<string>
  told: Ref<{ key: string; n?: number; name?: string } | undefined>
  use: (name: string) => void
}

/** Mappings that a firm keeps, by name, for next month. */
export function useMappings({ address, run, kept, mapping, name, told, use }: Keeping) {
  const at = () => `${address()}/${encodeURIComponent(name.value)}`
  const save = () =>
    run(
      () => http.put<Named[]>(at(), mapping.value),
      (list) => {
        kept.value = list
        told.value = { key: 'desk.map.keptAs', name: name.value }
      },
    )
  const remove = () =>
    run(
      () => http.remove<Named[]>(at()),
      (list) => {
        kept.value = list
        use('')
      },
    )
  return { save, remove }
}
