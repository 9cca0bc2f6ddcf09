import { describe, expect, it } from 'vitest'
import {
  fieldKept,
  fieldShown,
  hundredMillions,
  lackingOf,
  shifted,
  unshifted,
  yearsKept,
  yearsShown,
  type Asked,
} from './projects'

describe('amounts', () => {
  it('are moved exactly, there and back', () => {
    expect(shifted(1_234_567_800, 4)).toBe('123456.78')
    expect(shifted(500, 4)).toBe('0.05')
    expect(shifted(0, 4)).toBe('0')
    expect(hundredMillions(550_000_000)).toBe('5.5')
    expect(unshifted('123,456.78', 4)).toBe('1234567800')
    expect(unshifted('0.05', 4)).toBe('500')
    expect(fieldKept('元', fieldShown('元', '9007199254740993'))).toBe('9007199254740993')
  })

  it('go to the server as typed where they are none', () => {
    expect(unshifted('1.23456', 4)).toBe('1.23456')
    expect(unshifted('五亿', 4)).toBe('五亿')
    expect(unshifted('-3', 4)).toBe('-3')
  })

  it('are the same by year', () => {
    expect(yearsShown('2024=10000\n2025=25000000')).toBe('2024=1\n2025=2500')
    expect(yearsKept('2024=1\n2025 = 2500')).toBe('2024=10000\n2025=25000000')
    expect(yearsKept('nonsense')).toBe('nonsense')
  })
})

describe('what a stage lacks', () => {
  const paper = (at: string, oneOf: string, there: boolean, required = true) =>
    ({ kind: 'PAPER', at, oneOf, there, required }) as Asked

  it('counts papers that stand for each other once', () => {
    expect(lackingOf([paper('PERMIT', 'permit', false), paper('COMMITMENT', 'permit', true)])).toEqual([])
    expect(lackingOf([paper('REPORT', '', false), paper('PAGE', '', false, false)])).toHaveLength(1)
  })
})
