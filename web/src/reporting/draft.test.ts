import { expect, it } from 'vitest'
import { copyOf, differing, same, type Copy } from './draft'
import type { Filing } from './filing'

const body = (values: Record<string, string>) => ({ values, reasons: {} })

it('two drafts are the same whatever their order, and an empty cell is none', () => {
  expect(same(body({ a: '1', b: '2' }), body({ b: '2', a: '1', c: ' ' }))).toBe(true)
  expect(same(body({ a: '1' }), body({ a: '2' }))).toBe(false)
  expect(same(undefined, body({}))).toBe(false)
})

it('a copy of an earlier release is not taken for one that was never sent', () => {
  expect(copyOf({ values: {}, reasons: {}, savedAt: '2025-11-05T00:00:00Z' } as unknown as Copy)).toBeUndefined()
})

it('tells the open cells in which two devices differ', () => {
  const cells = {
    month: { code: '01.month', required: true, readOnly: false, computed: false },
    base_month: { code: '01.base_month', required: false, readOnly: true, computed: false },
  }
  const found = { form: { items: [{ code: '01', cells }], tables: [] } } as unknown as Filing
  expect(differing(found, { '01.month': '5', '01.base_month': '1' }, { '01.month': '6' })).toEqual(['01.month'])
})
