import { computed, type Ref } from 'vue'
import { useSession } from '@/access/session'
import type { Role } from '@/api/contract'
import { formatDecimal, formatSigned } from '@/kernel/decimal'
import { formatInstantShort } from '@/kernel/time'
import { useWords } from '@/kernel/words'
import type { Column } from '@/ui/table'
import type { FilingState } from './filing'
import type { FormLine, WorkRow } from './work'

/** What waits for whom: the state that a role can accept from. */
const WAITING: Partial<Record<Role, FilingState>> = {
  COUNTY_OFFICE: 'SUBMITTED',
  PARK_OFFICE: 'SUBMITTED',
  PREFECTURE_OFFICE: 'ACCEPTED_COUNTY',
  PROVINCE_OFFICE: 'ACCEPTED_PREFECTURE',
}

/** Columns of the list; the amount is that of the form's headline. */
export function useWorkColumns(form: Readonly<Ref<FormLine | undefined>>) {
  const { t, nameOf, pick } = useWords()
  const { role, may } = useSession()

  const columns = computed<Column<WorkRow>[]>(() => [
    { key: 'name', label: t('reporting.enterprise'), sortable: true, text: (row) => row.nameZh },
    { key: 'region', label: t('reporting.region'), sortable: true, text: (row) => nameOf(row.region) },
    { key: 'park', label: t('reporting.park'), optional: true, text: (row) => nameOf(row.park) || '—' },
    { key: 'industry', label: t('reporting.industry'), text: (row) => `${row.industry.code} ${nameOf(row.industry)}` },
    { key: 'state', label: t('reporting.state'), sortable: true, text: (row) => t(`ui.states.${row.state}`) },
    {
      key: 'output',
      label: t('reporting.output', {
        item: pick(form.value?.headlineZh, form.value?.headlineEn),
        unit: pick(form.value?.unit, form.value?.unitEn),
      }),
      number: true,
      sortable: true,
      text: (row) => formatDecimal(row.outputCumulative, form.value?.scale ?? 0),
    },
    {
      key: 'growth',
      label: t('reporting.growth'),
      number: true,
      sortable: true,
      text: (row) => (row.growth === undefined ? '—' : `${formatSigned(row.growth, 1)}%`),
    },
    {
      key: 'findings',
      label: t('reporting.checks'),
      number: true,
      sortable: true,
      text: (row) => String(row.findings || '—'),
    },
    {
      key: 'queries',
      label: t('collection.query.title'),
      number: true,
      sortable: true,
      text: (row) => String(row.queries || '—'),
    },
    {
      key: 'filed',
      label: t('reporting.filedAt'),
      sortable: true,
      text: (row) => formatInstantShort(row.filedAt) || '—',
    },
    { key: 'due', label: t('reporting.due'), sortable: true, text: (row) => formatInstantShort(row.due) || '—' },
    { key: 'holder', label: t('reporting.holder'), text: (row) => pick(row.holderZh, row.holderEn) },
  ])

  const waits = (row: WorkRow) => row.state === WAITING[role.value ?? 'LEADER']
  const chases = computed(() => (['ACCEPT_COUNTY', 'ACCEPT_PREFECTURE', 'ACCEPT_PROVINCE'] as const).some(may))
  /** Whom an office may remind: who has not filed, or not again what was returned. */
  const owes = (row: WorkRow) => chases.value && (row.state === 'NOT_FILED' || row.state === 'RETURNED')
  return { columns, waits, owes }
}
