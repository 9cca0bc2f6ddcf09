import { computed, shallowRef, watch } from 'vue'
import { addressOf, http } from '@/kernel/http'
import { memory } from '@/kernel/memory'
import { useFilters } from '@/kernel/useFilters'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import { subjectOf, type LeaderHome, type NoteSubject } from './leader'

const REMEMBERED = 'leader:home'

/** A home as it was when the network was last there. */
interface Remembered {
  at: string
  home: LeaderHome
}

/** A leader's page: what the server says, or what it last said while it cannot be reached. */
export function useLeader() {
  const { filters, set, field } = useFilters(undefined, {
    only: 'ALL',
    q: '',
    sort: 'URGENT',
    page: '0',
    size: '20',
  })
  const address = computed(() => addressOf('/api/leader', filters.value))
  const { value, busy, problem, load } = useResource<LeaderHome>(address, { keep: true })
  const before = shallowRef(memory.read<Remembered | undefined>(REMEMBERED, undefined))
  const looking = useLatest()
  watch(value, (home) => {
    if (home) before.value = { at: new Date().toISOString(), home }
    if (home && !filters.value.q && filters.value.only === 'ALL') memory.write(REMEMBERED, before.value)
  })
  const lost = computed(() => problem.value?.status === 0)
  const home = computed(() => value.value ?? (lost.value ? before.value?.home : undefined))
  const subjects = computed<NoteSubject[]>(
    () => (home.value ?? before.value?.home)?.sponsored.items.map(subjectOf) ?? [],
  )

  const look = () =>
    looking.run(
      () => http.post('/api/leader/looks', { known: value.value?.known ?? 0 }),
      () => void load(),
    )
  const number = (key: 'page' | 'size') =>
    computed({ get: () => Number(filters.value[key]), set: (to: number) => void set({ [key]: String(to) }) })

  return {
    home,
    busy,
    problem,
    load,
    subjects,
    look,
    looking: looking.busy,
    stale: computed(() => (lost.value ? before.value?.at : undefined)),
    file: computed(() =>
      addressOf('/api/leader/projects', {
        only: filters.value.only,
        q: filters.value.q,
        sort: filters.value.sort,
      }),
    ),
    only: field('only'),
    sort: field('sort'),
    q: field('q'),
    page: number('page'),
    size: number('size'),
  }
}
