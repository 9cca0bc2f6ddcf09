import { expect, it } from 'vitest'
import type { Form } from '@/reporting/filing'
import { guessed, openCells } from './ledger'

const cell = (code: string, readOnly = false) => ({ code, required: false, readOnly, computed: false })
const form = {
  columns: [
    { code: 'cumulative', nameZh: '1—本月', nameEn: 'to date' },
    { code: 'base_cumulative', nameZh: '上年', nameEn: 'last year' },
  ],
  items: ['营业收入', '其中：主营业务收入'].map((nameZh, n) => ({
    code: `1${n}`,
    nameZh,
    nameEn: nameZh,
    cells: {
      cumulative: cell(`1${n}.cumulative`),
      base_cumulative: cell(`1${n}.base_cumulative`, true),
    },
  })),
  tables: [],
} as unknown as Form

it('offers the cells that a firm fills, and no others', () => {
  expect(openCells(form, (zh) => zh).map(({ code }) => code)).toEqual(['10.cumulative', '11.cumulative'])
})

it('matches lines by name, each item once, and not what is mapped already', () => {
  const rows = [
    ['项目', '金额'],
    ['营业收入', '1'],
    [' 主营业务收入 ', '2'],
    ['营业收入', '3'],
    ['不认识', '4'],
  ]
  const mapping = { sheet: '', headerRow: 1, labelColumn: '项目', lines: [] }
  const found = guessed(form, { name: '', rows, total: 5 }, mapping, '金额')
  expect(found.map((line) => line.cell)).toEqual(['10.cumulative', '11.cumulative'])
  expect(guessed(form, { name: '', rows, total: 5 }, { ...mapping, lines: found }, '金额')).toEqual([])
})
