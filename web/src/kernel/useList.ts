import { computed } from 'vue'
import type { Page } from '@/api/contract'
import { addressOf } from '@/kernel/http'
import { useFilters, type Filters } from '@/kernel/useFilters'
import { useResource } from '@/kernel/useResource'

/** A list the server filters, sorts and pages: its filters in the address, its rows, and the address of its export. */
export function useList<Row, F extends Filters>(name: string, path: string, standard: F) {
  const state = useFilters(name, { ...standard, sort: standard['sort'] ?? '', page: '0', size: '50' })
  const { filters, set, field } = state
  const address = computed(() => addressOf(path, filters.value))
  const rows = useResource<Page<Row>>(address, { keep: true })
  const number = (key: 'page' | 'size') =>
    computed({
      get: () => Number(filters.value[key]),
      set: (value: number) => void set({ [key]: String(value) } as Partial<typeof filters.value>),
    })
  return {
    ...state,
    ...rows,
    sort: field('sort'),
    page: number('page'),
    size: number('size'),
    exported: computed(() => addressOf(path, { ...filters.value, page: undefined, size: undefined })),
  }
}
