import { computed, type Ref } from 'vue'
import { useWords } from '@/kernel/words'
import type { Columns, Item } from './chart'
import type { Words } from './draw'

/** The words that the chart writes on its sheet. */
export function useChartWords(columns: Ref<Columns | undefined>, asOf: Ref<string>, group: Ref<string>) {
  const { t, pick, nameOf, shortOf } = useWords()
  return computed<Words>(() => ({
    groupOf: (key) =>
      group.value === 'leader'
        ? (columns.value?.leaders[key] ?? t('chart.noLeader'))
        : nameOf(columns.value?.prefectures[key]) || t('chart.noPlace'),
    nameOf: (item: Item) => pick(item.nameZh, item.nameEn || item.nameZh),
    beside: (item: Item) =>
      [
        group.value === 'prefecture'
          ? shortOf(columns.value?.counties[item.county])
          : shortOf(columns.value?.prefectures[item.prefecture]),
        item.stage,
      ].join(' '),
    year: (year: string) => t('chart.year', { year }),
    projects: (n: number, total: string) => t('chart.groupSum', { n, total }),
    asOf: asOf.value,
  }))
}
