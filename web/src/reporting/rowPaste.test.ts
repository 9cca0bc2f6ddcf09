import { describe, expect, it } from 'vitest'
import { blockOf, type Row, type Table } from './filing'
import { namedPaste, namesRows } from './rowPaste'

const row = (code: string, nameZh: string, nameEn: string): Row => ({
  code,
  nameZh,
  nameEn,
  unit: '吨',
  unitEn: 't',
  scale: 2,
})
const column = (code: string, nameZh: string, readOnly = false) => ({ code, nameZh, nameEn: code, readOnly })
const ROWS = [row('EN01', '原煤', 'raw coal'), row('EN02', '洗精煤', 'cleaned coal'), row('EN15', '汽油', 'petrol')]
const table = {
  code: 'energies',
  list: 'energies',
  whole: true,
  rows: ROWS,
  columns: [column('purchase', '购进量'), column('consumption', '消费量合计'), column('standard', '折标', true)],
} as unknown as Table
const none = () => Promise.resolve<Row[]>([])
const paste = (text: string, of = table, search: (text: string) => Promise<Row[]> = none) =>
  namedPaste(of, of.rows, blockOf(text), search)

describe('a block that names its rows', () => {
  it('is told from one of amounts', () => {
    expect(namesRows(blockOf('EN01\t5'), 2)).toBe(true)
    expect(namesRows(blockOf('原煤\n汽油'), 2)).toBe(true)
    expect(namesRows(blockOf('5\t6\n7\t8'), 2)).toBe(false)
    expect(namesRows(blockOf('2613\t5\t6\n3216\t7\t8'), 2)).toBe(true)
    expect(namesRows(blockOf('\t5\t6'), 2)).toBe(false)
  })

  it('adds the rows that it names by code, by name or by both', async () => {
    const found = await paste('EN01\t原煤\t吨\t1,200\t３４\nPetrol\t7\t\nEN02 洗精煤\t\t5')
    expect(found.rows.map(({ code }) => code)).toEqual(['EN01', 'EN15', 'EN02'])
    expect(found.cells).toEqual({
      'EN01.purchase': '1200',
      'EN01.consumption': '34',
      'EN15.purchase': '7',
      'EN02.consumption': '5',
    })
    expect([found.lost, found.unknown, found.twice]).toEqual([0, [], []])
  })

  it('says which lines name no row, and which came twice', async () => {
    const found = await paste('EN01\t1\t2\nEN99\t天然草\t3\t4\nEN01\t5\t6\n不存在的\t7')
    expect(found.cells).toEqual({ 'EN01.purchase': '1', 'EN01.consumption': '2' })
    expect(found.unknown).toEqual(['EN99 天然草', '不存在的'])
    expect(found.twice).toEqual(['EN01'])
  })

  it('leaves out the heads, fills no cell of the system’s, and counts what is beyond the columns', async () => {
    const found = await paste('代码\t名称\t购进量\t消费量合计\t折标\nEN01\t原煤\t1\t2\t3\nEN15\t汽油\t1\t2\t3\t4')
    expect(found.cells).toEqual({
      'EN01.purchase': '1',
      'EN01.consumption': '2',
      'EN15.purchase': '1',
      'EN15.consumption': '2',
    })
    expect(found.unknown).toEqual([])
    expect(found.lost).toBe(2)
  })

  it('looks for rows of a long list, and takes only what is meant', async () => {
    const long = { ...table, whole: false, rows: [] } as unknown as Table
    const search = (text: string) => Promise.resolve(text === '2613' ? [row('2613', '无机盐制造', 'salts')] : ROWS)
    const found = await paste('2613\t1\t2\n煤\t3\t4', long, search)
    expect(found.rows.map(({ code }) => code)).toEqual(['2613'])
    expect(found.unknown).toEqual(['煤'])
  })

  it('takes a typed key as it is: the server says whether it is one', async () => {
    const keyed = { ...table, whole: false, rows: [], key: { nameZh: '项目代码' } } as unknown as Table
    const search = (text: string) => Promise.resolve([row(text, text, text)])
    const found = await paste('2503－632801－04－01－100001\t8', keyed, (text) =>
      search(text.normalize('NFKC').replace(/[−–—]/g, '-')),
    )
    expect(found.cells).toEqual({ '2503-632801-04-01-100001.purchase': '8' })
  })
})
