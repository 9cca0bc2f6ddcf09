import type { ChartPaint } from '@/ui/chartPaint'
import type { ChartOption } from '@/ui/EChart.vue'
import type { SPoint } from './chart'

export interface CurveWords {
  first: string
  adjusted: string
  done: string
  unit: string
}

/** 亿元 in pixels, where a float will do. */
const scaled = (yuan: number | undefined) => (yuan === undefined ? null : Math.round(yuan / 1e6) / 100)

/** An S-curve: what was planned first, what is planned now, what was accepted. */
export function curveOption(points: readonly SPoint[], words: CurveWords, paint: ChartPaint): ChartOption {
  const { ink, mute, line, card, blue, grey, font, rem } = paint
  const axis = { color: mute, fontFamily: font, fontSize: rem(0.75) }
  const common = { type: 'line' as const, showSymbol: false, emphasis: { disabled: true } }
  const last = points.findLastIndex(({ done }) => done !== undefined)
  return {
    textStyle: { fontFamily: font },
    grid: { left: rem(3.5), right: rem(4), top: rem(2), bottom: rem(1.75) },
    tooltip: {
      trigger: 'axis',
      backgroundColor: card,
      borderColor: line,
      textStyle: { color: ink, fontSize: rem(0.8125) },
      valueFormatter: (value) => (value === null || value === undefined ? '—' : `${String(value)} ${words.unit}`),
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: points.map(({ month }) => month),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: axis,
    },
    yAxis: {
      type: 'value',
      name: words.unit,
      nameTextStyle: axis,
      splitNumber: 4,
      axisLabel: axis,
      splitLine: { lineStyle: { color: line } },
    },
    series: [
      {
        ...common,
        name: words.first,
        data: points.map(({ first }) => scaled(first)),
        lineStyle: { color: grey, width: rem(0.11), type: 'dotted' },
        itemStyle: { color: grey },
      },
      {
        ...common,
        name: words.adjusted,
        data: points.map(({ adjusted }) => scaled(adjusted)),
        lineStyle: { color: ink, width: rem(0.11), type: 'dashed' },
        itemStyle: { color: ink },
        endLabel: { show: true, color: ink, fontSize: rem(0.75), formatter: ({ value }) => String(value) },
      },
      {
        ...common,
        name: words.done,
        data: points.map(({ done }) => scaled(done)),
        lineStyle: { color: blue, width: rem(0.19) },
        itemStyle: { color: blue },
        showSymbol: true,
        showAllSymbol: true,
        symbol: 'circle',
        symbolSize: (_value, { dataIndex }) => (dataIndex === last ? rem(0.5625) : 0),
        label: {
          show: true,
          position: 'bottom',
          color: ink,
          fontWeight: 600,
          fontSize: rem(0.8125),
          formatter: ({ dataIndex, value }) => (dataIndex === last ? String(value) : ''),
        },
      },
    ],
  }
}
