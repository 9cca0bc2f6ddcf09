import { computed, ref, watch } from 'vue'
import { useSession } from '@/access/session'
import { addressOf, http } from '@/kernel/http'
import { useFilters } from '@/kernel/useFilters'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import { FIRST_FORM, monthsBefore, type FormLine, type Summary, type WorkPage, type WorkRow } from './work'

/** The filings of a month that the post may see, as filtered, and accepting many at once. */
export function useWorkList() {
  const { now } = useSession()
  const forms = useResource<FormLine[]>('/api/forms')
  const { filters, set, reset, field } = useFilters('filings', {
    form: FIRST_FORM,
    month: monthsBefore(now.value, 2021)[0] ?? '',
    state: '',
    region: '',
    park: '',
    q: '',
    mine: 'false',
    only: '',
    sort: '',
    page: '0',
    size: '50',
  })
  const form = computed(() => forms.value.value?.find(({ form: code }) => code === filters.value.form))
  const months = computed(() => monthsBefore(now.value, 2021, form.value?.yearly))
  // A yearly form has other periods: a month that it lacks becomes its latest.
  watch(form, (chosen) => {
    if (chosen && !months.value.includes(filters.value.month)) void set({ month: months.value[0] ?? '' })
  })
  const { run, busy: accepting, problem: refusal } = useLatest()
  const selected = ref<string[]>([])
  const outcome = ref<{ n: number; m: number }>()

  const query = computed(() => ({ ...filters.value, mine: filters.value.mine === 'true' }))
  const address = computed(() => addressOf('/api/filings', query.value))
  const exported = computed(() => addressOf('/api/filings', { ...query.value, page: undefined, size: undefined }))
  const rows = useResource<WorkPage>(address, { keep: true })
  const summary = useResource<Summary>(
    computed(() =>
      addressOf('/api/filings/summary', {
        form: filters.value.form,
        month: filters.value.month,
        region: filters.value.region,
        park: filters.value.park,
      }),
    ),
    { keep: true },
  )

  const reload = () => Promise.all([rows.load(), summary.load()])
  const keyOf = (row: WorkRow) => row.creditCode

  async function accept(chosen: readonly WorkRow[]) {
    const items = chosen.map(({ creditCode, month, revision }) => ({
      creditCode,
      form: filters.value.form,
      month,
      revision,
    }))
    const done = await run(
      () => http.post<{ accepted: number }>('/api/filings/acceptances', { items }),
      ({ accepted }) => (outcome.value = { n: accepted, m: items.length - accepted }),
    )
    if (done) selected.value = []
    await reload()
  }

  const close = () =>
    run(
      () => http.post(`/api/periods/${filters.value.form}/${filters.value.month}/closing`),
      () => void reload(),
    )

  return {
    filters,
    set,
    reset,
    field,
    months,
    form,
    forms: forms.value,
    page: rows.value,
    busy: rows.busy,
    problem: rows.problem,
    summary: summary.value,
    selected,
    outcome,
    accepting,
    refusal,
    exported,
    keyOf,
    reload,
    accept,
    close,
  }
}
