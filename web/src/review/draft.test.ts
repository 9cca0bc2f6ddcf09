import { expect, test } from 'vitest'
import { correctionOf, formOf, isChanged, type Reading } from './draft'

const read: Reading = {
  no: 3,
  clause: '一',
  source: '5000亿元',
  kind: 'TARGET',
  name: '规上工业总产值',
  comparator: '>=',
  value: '5000',
  unit: '亿元',
  period: 'by 2025',
  base: '2021',
  within: '',
  sentence: 1,
  from: 0,
  to: 4,
  added: false,
  decision: 'CORRECTED',
}

test('a period that was read wrongly can be emptied, and stays empty', () => {
  const correction = correctionOf(read, { ...formOf(read), period: '' })
  expect(correction).toEqual({ period: '' })
  const corrected: Reading = { ...read, correction: { period: '' } }
  expect(formOf(corrected).period).toBe('')
  expect(isChanged(corrected, 'period')).toBe(true)
  expect(correctionOf(corrected, { ...formOf(corrected), base: '' })).toEqual({ period: '', base: '' })
})
