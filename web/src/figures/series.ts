import type { SeriesPoint } from '@/api/contract'
import { formatDecimal } from '@/kernel/decimal'
import { formatMonthShort, readPeriod, type Language } from '@/kernel/period'
import type { ChartPaint } from '@/ui/chartPaint'
import type { ChartOption } from '@/ui/EChart.vue'

export type SeriesKind = 'cumulative' | 'month' | 'year'

/** The first and last month to ask for: two years back for months, the whole record for years. */
export function spanOf(kind: SeriesKind, period: string): { from: string; to: string } {
  const { year, number } = readPeriod(period) ?? { year: 2025, number: 12 }
  const to = `${year}-${String(number || 12).padStart(2, '0')}`
  return { from: `${kind === 'year' ? 2021 : year - 2}-02`, to }
}

const monthsOf = (points: readonly SeriesPoint[]) =>
  [...new Set(points.map(({ period }) => readPeriod(period)?.number ?? 0))].sort((a, b) => a - b)

/** One line a year over the months, the latest in blue; for years, one line over the years. */
export function seriesOption(
  points: readonly SeriesPoint[],
  language: Language,
  { blue, grey, mute, line, card, ink, font, rem }: ChartPaint,
): ChartOption {
  const years = [...new Set(points.map(({ period }) => readPeriod(period)?.year ?? 0))].sort((a, b) => a - b)
  const yearly = points.every(({ period }) => readPeriod(period)?.kind === 'year')
  const months = monthsOf(points)
  const find = (year: number, number: number) => {
    const point = points.find(
      ({ period }) => readPeriod(period)?.year === year && readPeriod(period)?.number === number,
    )
    return point?.value === undefined ? null : Number(point.value)
  }
  const axis = { color: mute, fontFamily: font, fontSize: rem(0.75) }
  const lines = yearly
    ? [{ name: '', data: years.map((year) => find(year, 0)), latest: true, age: 0 }]
    : years.map((year, index) => ({
        name: String(year),
        data: months.map((month) => find(year, month)),
        latest: index === years.length - 1,
        age: years.length - 1 - index,
      }))
  return {
    grid: { left: rem(4), right: rem(3), top: rem(1.25), bottom: rem(1.75) },
    tooltip: {
      trigger: 'axis',
      backgroundColor: card,
      borderColor: line,
      textStyle: { color: ink, fontSize: rem(0.8125) },
      valueFormatter: (value) => (value === null || value === undefined ? '—' : formatDecimal(String(value))),
    },
    xAxis: {
      type: 'category',
      boundaryGap: yearly,
      data: yearly ? years.map(String) : months.map((month) => formatMonthShort(month, language)),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: axis,
    },
    yAxis: { type: 'value', scale: true, axisLabel: axis, splitLine: { lineStyle: { color: line } } },
    series: lines.map(({ name, data, latest, age }) => ({
      type: 'line',
      name,
      data,
      symbol: 'circle',
      symbolSize: rem(latest ? 0.4 : 0.25),
      connectNulls: true,
      lineStyle: { color: latest ? blue : grey, width: rem(latest ? 0.16 : 0.1), opacity: latest ? 1 : 1 - age * 0.2 },
      itemStyle: { color: latest ? blue : grey },
      endLabel: {
        show: name !== '',
        formatter: name,
        color: latest ? blue : mute,
        fontFamily: font,
        fontSize: rem(0.75),
      },
    })),
  }
}
