import { computed, ref, watch } from 'vue'
import { useSession } from '@/access/session'
import { addressOf, http } from '@/kernel/http'
import { useFilters } from '@/kernel/useFilters'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import { FIRST_FORM as FORM, monthsBefore } from '@/reporting/work'
import { stepFrom, type Item, type Opened, type Queue } from './queue'

const FIRST_YEAR = 2021

/** The queue of a month, the filing that is open in it, and what an office does with it. */
export function useQueue() {
  const { now } = useSession()
  const months = computed(() => monthsBefore(now.value, FIRST_YEAR))
  const { filters, set, reset } = useFilters('queue', {
    month: months.value[0] ?? '',
    state: '',
    region: '',
    park: '',
    industry: '',
    open: '',
    page: '0',
  })
  const query = computed(() => ({ form: FORM, ...filters.value, open: undefined }))
  const queue = useResource<Queue>(
    computed(() => addressOf('/api/review/queue', query.value)),
    { keep: true },
  )
  const exported = computed(() => addressOf('/api/review/queue', { ...query.value, page: undefined }))
  const items = computed(() => queue.value.value?.items.items ?? [])
  const current = computed(() => items.value.find((item) => item.creditCode === filters.value.open))
  const filing = computed(() =>
    current.value ? `/api/filings/${current.value.creditCode}/${FORM}/${filters.value.month}` : undefined,
  )
  const opened = useResource<Opened>(computed(() => filing.value?.replace('/api/', '/api/review/')))
  const acting = useLatest()
  const done = ref<{ deed: 'accepted' | 'returned'; nameZh: string }>()

  const choose = (item: Item | undefined) => set({ open: item?.creditCode ?? '', page: filters.value.page })
  const step = (steps: number) => choose(stepFrom(items.value, filters.value.open, steps))

  async function act(deed: 'accepted' | 'returned', end: string, body: object) {
    const item = current.value
    if (!item || !filing.value) return
    const next = stepFrom(
      items.value.filter((one) => one !== item),
      items.value[items.value.indexOf(item) + 1]?.creditCode,
      0,
    )
    const address = `${filing.value}/revisions/${item.revision}/${end}`
    const went = await acting.run(
      () => http.post(address, body),
      () => (done.value = { deed, nameZh: item.nameZh }),
    )
    if (!went) return
    await queue.load()
    await choose(next)
  }

  watch(items, (found) => {
    if (!current.value && found.length) void choose(found[0])
  })

  return {
    filters,
    set,
    reset,
    months,
    exported,
    queue: queue.value,
    busy: queue.busy,
    problem: queue.problem,
    reload: queue.load,
    items,
    current,
    filing,
    opened: opened.value,
    opening: opened.busy,
    openProblem: opened.problem,
    acting: acting.busy,
    refusal: acting.problem,
    done,
    choose,
    step,
    accept: () => act('accepted', 'acceptance', {}),
    giveBack: (reason: string) => act('returned', 'return', { reason }),
  }
}
