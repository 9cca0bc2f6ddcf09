import { mount } from '@vue/test-utils'
import { beforeEach, expect, test } from 'vitest'
import { i18n } from '@/app/i18n'
import DataTable from './DataTable.vue'
import type { Column } from './table'

interface Row {
  code: string
  value: string
}
const columns: Column<Row>[] = [
  { key: 'code', label: '企业', text: ({ code }) => code },
  { key: 'value', label: '产值', group: '本月', number: true, sortable: true, text: ({ value }) => value },
  { key: 'base', label: '上年', group: '本月', number: true, optional: true, text: () => '1' },
]
const rows: Row[] = [
  { code: 'A', value: '2' },
  { code: 'B', value: '1' },
]
const table = (more: Record<string, unknown> = {}) =>
  mount(DataTable<Row>, {
    props: { name: 'test', label: '表', columns, rows, rowKey: ({ code }: Row) => code, ...more },
    global: { plugins: [i18n] },
    attachTo: document.body,
  })

beforeEach(() => localStorage.clear())

test('a click on a number’s heading asks for the largest first, and the table sorts nothing itself', async () => {
  const wrapper = table()
  await wrapper.get('th[aria-sort] button').trigger('click')
  expect(wrapper.emitted('update:sort')).toEqual([['-value']])
  expect(wrapper.findAll('tbody th').map((cell) => cell.text())).toEqual(['A', 'B'])
})

test('a column that is optional shows once chosen, and is remembered', () => {
  expect(table().text()).not.toContain('上年')
  localStorage.setItem('guatu:nobody:columns:test', JSON.stringify(['value', 'base']))
  expect(table().text()).toContain('上年')
})

test('arrows move between rows and Enter opens', async () => {
  const wrapper = table({ openable: true })
  const [first, second] = wrapper.findAll('tbody tr')
  ;(first!.element as HTMLElement).focus()
  await first!.trigger('keydown', { key: 'ArrowDown' })
  expect(document.activeElement).toBe(second!.element)
  await second!.trigger('keydown', { key: 'Enter' })
  expect(wrapper.emitted('open')).toEqual([[rows[1]]])
})
