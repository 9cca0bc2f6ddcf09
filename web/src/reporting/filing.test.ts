import { describe, expect, it } from 'vitest'
import {
  blockOf,
  byCell,
  cleaned,
  closed,
  daysUntil,
  filled,
  growthOf,
  keyOf,
  placed,
  placeOf,
  worksOut,
  type Form,
} from './filing'

describe('an amount as people type it', () => {
  it.each([
    ['１２３４', '1234'],
    ['1,234,567', '1234567'],
    [' 12 345 ', '12345'],
    ['−88', '-88'],
    ['12.50', '12.50'],
    ['十二', '十二'],
  ])('%s is read as %s', (typed, read) => expect(cleaned(typed)).toBe(read))
})

it('takes a block from a spreadsheet', () => {
  expect(blockOf('1,200\t3,400\r\n５６\t\r\n')).toEqual([
    ['1200', '3400'],
    ['56', ''],
  ])
})

it('sends what holds something, and never a zero for nothing', () => {
  expect(filled({ '01.month': '12', '03.month': '', '04.month': '0' })).toEqual({ '01.month': '12', '04.month': '0' })
})

describe('growth beside the cells', () => {
  it.each([
    ['110', '100', '10.0'],
    ['100', '110', '-9.1'],
    ['100.5', '100', '0.5'],
    ['1', '3', '-66.7'],
    ['100', '100', '0.0'],
  ])('from %s over %s is %s %%', (now, base, rate) => expect(growthOf(now, base)).toBe(rate))

  it('says nothing over a base that is zero, negative or no number', () => {
    expect([growthOf('5', '0'), growthOf('5', '-5'), growthOf('x', '5'), growthOf('5', undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

it('counts days to a deadline', () => {
  expect(daysUntil('2025-11-09T00:00:00+08:00', '2025-11-05T10:00:00+08:00')).toBe(3)
  expect(daysUntil('2025-11-03T00:00:00+08:00', '2025-11-05T10:00:00+08:00')).toBe(-2)
})

it('puts findings on their cells', () => {
  const finding = { ruleId: 'E06', severity: 'BLOCKS', at: '04.month', met: '', expected: '', advice: '' } as const
  expect(byCell([finding]).get('04.month')).toEqual([finding])
})

describe('a row whose key is typed', () => {
  const CODE = '2503-632801-04-01-100001'
  const column = { nameZh: '本年完成投资', nameEn: 'This year', required: false }
  const form = {
    items: [],
    columns: [],
    tables: [
      { code: 'products', nameZh: '产品', nameEn: 'Products', rows: [{ code: 'P1' }], columns: [] },
      {
        code: 'projects',
        nameZh: '项目',
        nameEn: 'Projects',
        key: { nameZh: '项目代码', nameEn: 'Project code', example: CODE },
        rows: [],
        columns: [
          { ...column, code: 'year', readOnly: false, computed: false },
          { ...column, code: 'general', readOnly: true, computed: true },
        ],
      },
    ],
  } as unknown as Form

  it.each([
    [' 2503－632801－04－01－100001 ', CODE],
    ['2503–632801–04–01–10000a', '2503-632801-04-01-10000A'],
  ])('%s is read as %s', (typed, read) => expect(keyOf(typed)).toBe(read))

  it('belongs to its table before a page has shown it', () => {
    expect(closed(form, `${CODE}.year`)).toBe(false)
    expect(worksOut(form, `${CODE}.general`)).toBe(true)
    expect(placeOf(form, `${CODE}.year`, (zh) => zh)).toBe(`${CODE} · 本年完成投资`)
    expect(placeOf(form, 'projects.year', (zh) => zh)).toBe('项目 · 本年完成投资')
  })
})

describe('a block pasted into a grid', () => {
  const open = [
    ['01.month', '01.cumulative'],
    ['03.month', '03.cumulative'],
  ]
  it('goes from the cell on, and says how much found no cell', () => {
    expect(placed(open, '01.cumulative', '1,200\t7\n３４００\n5\t6')).toEqual({
      cells: { '01.cumulative': '1200', '03.cumulative': '3400' },
      lost: 3,
    })
  })
  it('leaves alone what the block leaves empty', () => {
    expect(placed(open, '01.month', '\t9\n\t')).toEqual({ cells: { '01.cumulative': '9' }, lost: 0 })
  })
})
