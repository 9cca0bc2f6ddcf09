import { computed } from 'vue'
import { formatDecimal } from '@/kernel/decimal'
import { formatDate } from '@/kernel/time'
import { useWords } from '@/kernel/words'
import type { Column } from '@/ui/table'
import { hundredMillions, type ProjectRow } from './projects'

/** The columns of the list of projects. */
export function useProjectColumns() {
  const { t, pick, nameOf } = useWords()
  return computed<Column<ProjectRow>[]>(() => [
    { key: 'name', label: t('projects.name'), sortable: true, text: (row) => row.nameZh },
    {
      key: 'total',
      label: t('projects.totalYi'),
      number: true,
      sortable: true,
      text: (row) => formatDecimal(hundredMillions(row.total), 2),
    },
    {
      key: 'stage',
      label: t('projects.stage'),
      sortable: true,
      text: (row) => `${row.stage} ${pick(row.stageZh, row.stageEn)}`,
    },
    { key: 'status', label: t('projects.status'), sortable: true, text: (row) => pick(row.statusZh, row.statusEn) },
    { key: 'level', label: t('projects.level'), sortable: true, text: (row) => pick(row.levelZh, row.levelEn) },
    { key: 'cluster', label: t('projects.cluster'), sortable: true, text: (row) => nameOf(row.cluster) },
    { key: 'region', label: t('projects.region'), sortable: true, text: (row) => nameOf(row.region) },
    { key: 'unit', label: t('projects.unit'), sortable: true, text: (row) => row.unitName },
    { key: 'code', label: t('projects.code'), sortable: true, optional: true, text: (row) => row.code ?? '' },
    {
      key: 'nature',
      label: t('projects.nature'),
      optional: true,
      text: (row) => pick(row.natureZh, row.natureEn),
    },
    {
      key: 'start',
      label: t('projects.plannedStart'),
      sortable: true,
      optional: true,
      text: (row) => formatDate(row.plannedStart),
    },
    {
      key: 'confirmed',
      label: t('projects.confirmedOn'),
      sortable: true,
      optional: true,
      text: (row) => formatDate(row.confirmedOn),
    },
    {
      key: 'expires',
      label: t('projects.approvalExpires'),
      optional: true,
      text: (row) => formatDate(row.approvalExpires),
    },
  ])
}
