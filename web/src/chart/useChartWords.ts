import { computed, type Ref } from 'vue'
import { useWords } from '@/kernel/words'
import { dateOf, yi, type ChartRow, type Columns, type Item } from './chart'
import { endOf, type Words } from './draw'

/** The words that the chart writes on its sheet. */
export function useChartWords(columns: Ref<Columns | undefined>, asOf: Ref<string>, group: Ref<string>) {
  const { t, pick, nameOf, shortOf } = useWords()
  /** 海西蒙古族藏族自治州 is 海西 beside a name. */
  const brief = (name: string) => name.replace(/(..)(蒙古族|藏族|回族|土族|撒拉族)*自治州$|市$/, '$1')
  const nameOfItem = (item: Item) => pick(item.nameZh, item.nameEn || item.nameZh)

  function tell(item: Item, row: ChartRow | undefined): string {
    const done = row?.done.reduce((sum, one) => sum + Math.max(0, one), 0) ?? 0
    const end = row && endOf(item, row)
    return [
      nameOfItem(item),
      `${nameOf(columns.value?.counties[item.county])} · ${item.stage} · ${item.unit}`,
      t('chart.tip', {
        plan: `${dateOf(item.plannedStart) || '—'} → ${dateOf(item.plannedProduction) || '—'}`,
        started: row?.started ?? '—',
        forecast: row?.producing ?? (end ? dateOf(end) : '—'),
      }),
      t('chart.tipDone', { done: yi(done), total: yi(item.total), problems: item.problems }),
      ...(row?.flags ?? []).filter(({ until }) => !until).map(({ text }) => text),
    ].join('\n')
  }

  return computed<Words>(() => ({
    groupOf: (key) =>
      group.value === 'leader'
        ? (columns.value?.leaders[key] ?? t('chart.noLeader'))
        : nameOf(columns.value?.prefectures[key]) || t('chart.noPlace'),
    tell,
    nameOf: nameOfItem,
    beside: (item: Item) =>
      [
        group.value === 'prefecture'
          ? shortOf(columns.value?.counties[item.county])
          : brief(shortOf(columns.value?.prefectures[item.prefecture])),
        item.stage,
      ].join(' '),
    year: (year: string) => t('chart.year', { year }),
    projects: (n: number, total: string) => t('chart.groupSum', { n, total }),
    asOf: asOf.value,
  }))
}
