import { computed } from 'vue'
import type { Code, Page } from '@/api/contract'
import { addressOf } from '@/kernel/http'
import { useFilters, type Filters } from '@/kernel/useFilters'
import { useResource } from '@/kernel/useResource'
import { useWords } from '@/kernel/words'

/** A list of a month, which stands in the path and not in the query; without one the month that is reported now. */
export function useMonthly<Row>(name: string, path: string, standard: Filters) {
  const { nameOf } = useWords()
  const { filters, set, field } = useFilters<Filters>(name, { ...standard, month: '', page: '0', size: '50' })
  const current = useResource<{ month: string }>('/api/dispatch/months/current')
  const month = computed({
    get: () => filters.value['month'] || current.value.value?.month || '',
    set: (to: string) => void set({ month: to }),
  })
  const asked = computed(() => ({ ...filters.value, month: undefined }))
  const address = computed(() => (month.value ? `${path}/${month.value}` : undefined))
  const rows = useResource<Page<Row>>(
    computed(() => (address.value ? addressOf(address.value, asked.value) : undefined)),
    { keep: true },
  )
  const exported = computed(() =>
    address.value ? addressOf(address.value, { ...asked.value, page: undefined, size: undefined }) : undefined,
  )
  const number = (key: 'page' | 'size') =>
    computed({ get: () => Number(filters.value[key]), set: (to: number) => void set({ [key]: String(to) }) })
  const flag = (key: string) =>
    computed({ get: () => filters.value[key] === 'true', set: (on: boolean) => void set({ [key]: on ? 'true' : '' }) })
  const regions = useResource<(Code & { level: number })[]>('/api/catalog/regions')
  const places = computed(() =>
    (regions.value.value ?? []).map((one) => ({
      value: one.code,
      label: `${one.level > 2 ? '　' : ''}${nameOf(one)}`,
    })),
  )
  return { month, address, ...rows, exported, field, flag, page: number('page'), size: number('size'), places }
}
