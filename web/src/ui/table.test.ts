import { expect, test } from 'vitest'
import { groupsOf, sortOf, toTabs, turned } from './table'

test('neighbours of one group stand under one heading', () => {
  expect(groupsOf([{}, { group: '本月' }, { group: '本月' }, {}])).toEqual([
    { label: '', span: 1 },
    { label: '本月', span: 2 },
    { label: '', span: 1 },
  ])
  expect(groupsOf([{}, {}])).toBeUndefined()
})

test('numbers begin with the largest, and the third click takes the sort away', () => {
  const clicks = ['', '', ''].reduce<string[]>((seen) => [...seen, turned(seen.at(-1) ?? '', 'value', true)], [])
  expect(clicks).toEqual(['-value', 'value', ''])
  expect(sortOf('-value,name', 'value')).toBe('descending')
})

test('a copy holds one line a row, with no tab or break inside a cell and a minus a spreadsheet reads', () => {
  const columns = [
    { key: 'name', label: '企业', text: (row: { name: string; gap: string }) => row.name },
    { key: 'gap', label: '增减', group: '本月', text: (row: { name: string; gap: string }) => row.gap },
  ]
  expect(toTabs(columns, [{ name: '演示\t盐业\n', gap: '−2.87' }])).toBe('企业\t本月 增减\n演示 盐业 \t-2.87')
})
