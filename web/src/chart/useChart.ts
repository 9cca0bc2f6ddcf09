import { computed } from 'vue'
import type { Code } from '@/api/contract'
import { useSession } from '@/access/session'
import { addressOf } from '@/kernel/http'
import { useFilters } from '@/kernel/useFilters'
import { useResource } from '@/kernel/useResource'
import { useWords } from '@/kernel/words'
import { dayOf, itemsOf, lastDayOf, type Columns, type Lights, type ReportedMonth } from './chart'

const STANDARD = {
  q: '',
  region: '',
  park: '',
  stage: '',
  nature: '',
  light: '',
  leader: '',
  least: '',
  troubled: '',
  within: '',
  month: '',
  group: 'prefecture',
  sort: 'total',
}
/** What the server is asked with. */
const ASKED = ['q', 'region', 'park', 'stage', 'nature', 'light', 'leader', 'least', 'troubled', 'within'] as const

/** The projects that are looked for, with their lights, now or as a month was reported then. */
export function useChart(name: string | undefined) {
  const { nameOf, shortOf } = useWords()
  const { now } = useSession()
  const state = useFilters(name, STANDARD)
  const { filters, set, field } = state
  const reported = useResource<ReportedMonth[]>('/api/chart/months')
  const then = computed(() => (reported.value.value ?? []).find(({ month }) => month === filters.value.month))
  const current = useResource<{ month: string }>('/api/dispatch/months/current')
  /** The month whose lights are shown. */
  const month = computed(() => filters.value.month || (current.value.value?.month ?? ''))
  const known = computed(() => (then.value ? String(then.value.known) : ''))
  const ready = computed(() => month.value !== '' && (!filters.value.month || then.value !== undefined))
  const query = computed(() => ({
    ...Object.fromEntries(ASKED.map((key) => [key, filters.value[key]])),
    known: known.value,
    month: month.value,
  }))
  const address = computed(() => (ready.value ? addressOf('/api/chart/projects', query.value) : undefined))
  const heads = useResource<Columns>(address, { keep: true })
  const lights = useResource<Lights>(
    computed(() => (ready.value ? addressOf(`/api/chart/lights/${month.value}`, { known: known.value }) : undefined)),
    { keep: true },
  )
  const regions = useResource<(Code & { level: number })[]>('/api/catalog/regions')
  const parks = useResource<Code[]>('/api/catalog/parks')
  const choicesOf = (codes: readonly (Code & { level?: number })[] | undefined) =>
    (codes ?? []).map((one) => ({ value: one.code, label: `${(one.level ?? 0) > 2 ? '　' : ''}${nameOf(one)}` }))
  return {
    ...state,
    filters,
    set,
    field,
    flag: (key: 'troubled') =>
      computed({
        get: () => filters.value[key] === 'true',
        set: (on: boolean) => void set({ [key]: on ? 'true' : '' }),
      }),
    address,
    columns: heads.value,
    busy: computed(() => heads.busy.value || lights.busy.value || !ready.value),
    problem: computed(() => heads.problem.value ?? lights.problem.value ?? reported.problem.value),
    load: () => Promise.all([heads.load(), lights.load()]),
    items: computed(() => itemsOf(heads.value.value, lights.value.value)),
    reported: computed(() => reported.value.value ?? []),
    then,
    month,
    known,
    /** The day up to which the past goes. */
    asOf: computed(() => (then.value ? lastDayOf(then.value.month) : now.value.slice(0, 10))),
    asOfDay: computed(() => dayOf(then.value ? lastDayOf(then.value.month) : now.value.slice(0, 10))),
    places: computed(() => choicesOf(regions.value.value)),
    /** The short name of a place in the language of the page; where it is not known, the map's own. */
    placeName: (code: string, own: string) =>
      shortOf((regions.value.value ?? []).find((one) => one.code === code)) || own,
    parks: computed(() => choicesOf(parks.value.value)),
  }
}

export type Chart = ReturnType<typeof useChart>
