import { computed } from 'vue'
import { formatDate, formatInstant } from '@/kernel/time'
import { useWords } from '@/kernel/words'
import type { Column } from '@/ui/table'
import type { InboxRow } from './inbox'

/** The columns of the inbox. */
export function useInboxColumns() {
  const { t, pick, nameOf } = useWords()
  const left = (row: InboxRow) =>
    row.remaining === undefined
      ? ''
      : row.remaining < 0
        ? t('inbox.lateDays', { n: -row.remaining })
        : t('inbox.remainingDays', { n: row.remaining })
  const columns = computed<Column<InboxRow>[]>(() => [
    { key: 'title', label: t('inbox.subject'), sortable: true, text: (row) => pick(row.titleZh, row.titleEn) },
    { key: 'kind', label: t('inbox.kind'), sortable: true, text: (row) => pick(row.kindZh, row.kindEn) },
    { key: 'colour', label: t('inbox.colour'), text: (row) => pick(row.colourZh, row.colourEn) },
    {
      key: 'step',
      label: t('inbox.step'),
      text: (row) => pick(row.stepZh, row.stepEn) || pick(row.stateZh, row.stateEn),
    },
    { key: 'holder', label: t('inbox.holder'), sortable: true, text: (row) => pick(row.holderZh, row.holderEn) },
    { key: 'since', label: t('inbox.since'), sortable: true, text: (row) => formatInstant(row.since) },
    { key: 'days', label: t('inbox.days'), number: true, sortable: true, text: (row) => String(row.days) },
    { key: 'due', label: t('inbox.due'), sortable: true, text: (row) => formatDate(row.promisedDue) },
    { key: 'legal', label: t('inbox.legal'), sortable: true, text: (row) => formatDate(row.legalDue) },
    { key: 'remaining', label: t('inbox.remaining'), text: left },
    { key: 'blocks', label: t('inbox.blocks'), optional: true, text: (row) => row.blocks.map(nameOf).join(' → ') },
    { key: 'region', label: t('inbox.region'), sortable: true, optional: true, text: (row) => nameOf(row.region) },
    { key: 'by', label: t('inbox.views.submitted'), optional: true, text: (row) => pick(row.byZh, row.byEn) },
  ])
  return columns
}
