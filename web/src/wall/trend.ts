import type { Trend, TrendPoint } from '@/api/wall'
import { formatBrief } from '@/kernel/decimal'
import { formatMonthShort, type Language } from '@/kernel/period'
import type { ChartPaint } from '@/ui/chartPaint'
import type { ChartOption } from '@/ui/EChart.vue'

const MONTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const monthOf = ({ month }: TrendPoint) => Number(month.slice(-2))

/** The values month by month, February to December; null where there is none. Pixels, so floats will do. */
const byMonth = (points: readonly TrendPoint[]) =>
  MONTHS.map((month) => {
    const point = points.find((one) => monthOf(one) === month)
    return point ? Number(point.value) : null
  })

export interface TrendWords {
  language: Language
  actual: string
  trajectory: string
  lastYear: string
  /** What stands at the last actual and at the goal. */
  lastLabel: string
  goalLabel: string
}

/** Actual, trajectory and last year, labelled at their ends so that no legend has to be looked up. */
export function trendOption(
  trend: Trend,
  words: TrendWords,
  { ink, mute, line, card, paper, blue, grey, font, rem }: ChartPaint,
): ChartOption {
  const last = trend.actual.at(-1)
  const label = {
    fontFamily: font,
    fontSize: rem(0.75),
    fontWeight: 600 as const,
    color: ink,
    textBorderColor: paper,
    textBorderWidth: rem(0.1875),
  }
  const axis = { color: mute, fontFamily: font, fontSize: rem(0.6875) }
  const common = { type: 'line' as const, showSymbol: false, emphasis: { disabled: true } }
  return {
    textStyle: { fontFamily: font },
    grid: { left: rem(2.75), right: rem(1.5), top: rem(1.5), bottom: rem(1.375) },
    tooltip: {
      trigger: 'axis',
      backgroundColor: card,
      borderColor: line,
      textStyle: { color: ink, fontSize: rem(0.8125) },
      valueFormatter: (value) => (value === null || value === undefined ? '—' : formatBrief(String(value))),
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: MONTHS.map((month) => formatMonthShort(month, words.language)),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { ...axis, interval: (index: number) => index % 2 === 0 },
    },
    yAxis: { type: 'value', splitNumber: 4, axisLabel: axis, splitLine: { lineStyle: { color: line } } },
    series: [
      {
        ...common,
        name: words.lastYear,
        data: byMonth(trend.lastYear),
        lineStyle: { color: grey, width: rem(0.1) },
        itemStyle: { color: grey },
      },
      {
        ...common,
        name: words.trajectory,
        data: byMonth(trend.trajectory),
        lineStyle: { color: ink, width: rem(0.09), type: 'dashed' },
        itemStyle: { color: ink },
        endLabel: {
          ...label,
          show: true,
          align: 'right',
          offset: [-rem(0.5), -rem(0.875)],
          formatter: () => words.goalLabel,
        },
      },
      {
        ...common,
        name: words.actual,
        data: byMonth(trend.actual),
        lineStyle: { color: blue, width: rem(0.1625) },
        itemStyle: { color: blue, borderColor: card, borderWidth: 2 },
        showSymbol: true,
        showAllSymbol: true,
        symbol: 'circle',
        symbolSize: (_value, { dataIndex }) => (last && MONTHS[dataIndex] === monthOf(last) ? rem(0.6) : 0),
        label: {
          ...label,
          show: true,
          position: 'bottom',
          distance: rem(0.4),
          formatter: ({ dataIndex }) => (last && MONTHS[dataIndex] === monthOf(last) ? words.lastLabel : ''),
        },
      },
    ],
  }
}
