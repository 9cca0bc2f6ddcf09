import type { ChartPaint } from '@/ui/chartPaint'
import type { ChartOption } from '@/ui/EChart.vue'
import { formatDecimal } from '@/kernel/decimal'
import type { TargetDetail } from './target'

/** The path over the years as a dashed line with its values, published figures of the same thing as grey points. */
export function pathOption(
  { target, trajectory }: TargetDetail,
  { ink, mute, line, card, paper, grey, font, rem }: ChartPaint,
): ChartOption {
  const base = trajectory ? [{ year: trajectory.baseYear, value: trajectory.baseValue }] : []
  const points = [...base, ...(trajectory?.points ?? [])]
  const years = points.map(({ year }) => year)
  const yearOf = (period: string) => Number((period.split('/').at(-1) ?? '').slice(0, 4))
  const full = target.published.filter(
    ({ match, scope, period, value }) =>
      match === 'same' && scope === '全省' && value !== undefined && /-12$/.test(period),
  )
  const publishedIn = (year: number) => full.find(({ period }) => yearOf(period) === year)?.value
  const axis = { color: mute, fontFamily: font, fontSize: rem(0.75) }
  const label = { show: true, fontFamily: font, fontSize: rem(0.75), textBorderColor: paper, textBorderWidth: 2 }
  return {
    grid: { left: rem(4), right: rem(2), top: rem(1.5), bottom: rem(1.75) },
    tooltip: {
      trigger: 'axis',
      backgroundColor: card,
      borderColor: line,
      textStyle: { color: ink, fontSize: rem(0.8125) },
    },
    xAxis: {
      type: 'category',
      data: years.map(String),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: axis,
    },
    yAxis: { type: 'value', scale: true, splitNumber: 4, axisLabel: axis, splitLine: { lineStyle: { color: line } } },
    series: [
      {
        type: 'line',
        name: target.nameZh,
        data: points.map(({ value }) => Number(value)),
        symbol: 'circle',
        symbolSize: rem(0.4),
        lineStyle: { color: ink, width: rem(0.1), type: 'dashed' },
        itemStyle: { color: ink },
        label: { ...label, color: ink, position: 'top', formatter: ({ value }) => formatDecimal(String(value)) },
      },
      {
        type: 'line',
        name: '·',
        data: years.map((year) => {
          const value = publishedIn(year)
          return value === undefined ? null : Number(value)
        }),
        symbol: 'diamond',
        symbolSize: rem(0.6),
        lineStyle: { width: 0 },
        itemStyle: { color: grey },
        label: {
          ...label,
          color: mute,
          position: 'right',
          formatter: ({ value }) => (typeof value === 'number' ? formatDecimal(String(value)) : ''),
        },
      },
    ],
  }
}
