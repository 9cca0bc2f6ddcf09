import { expect, test } from 'vitest'
import { closedTo, entriesFor, fitting, homeOf } from './navigation'

const FIRM = ['FILE', 'READ_FIGURES']
const AUDITOR = ['READ_JOURNAL']

test('a firm meets neither wall nor targets while it files', () => {
  const routes = entriesFor(FIRM, () => true).map(({ route }) => route)
  expect(routes).toContain('filings')
  expect(routes).not.toContain('wall')
  expect(routes).not.toContain('targets')
  expect(closedTo(FIRM, 'target')).toBe(true)
  expect(homeOf(FIRM)).toBe('filings')
})

test('an auditor begins with the journal', () => {
  expect(homeOf(AUDITOR)).toBe('journal')
  expect(closedTo(AUDITOR, 'filings')).toBe(true)
})

test('a page without an entry is for everyone', () => {
  expect(closedTo([], 'sign-in')).toBe(false)
})

test('only a post that publishes plans reviews their texts', () => {
  expect(closedTo(['READ_TARGETS'], 'plan-draft')).toBe(true)
  expect(closedTo(['READ_TARGETS'], 'plan')).toBe(false)
  expect(closedTo(['PUBLISH_PLAN'], 'plan-draft')).toBe(false)
})

test('as many ways are shown as there is room for, with the word for the rest', () => {
  const widths = [60, 60, 60, 60]
  expect(fitting(widths, 248, 84)).toBe(4)
  expect(fitting(widths, 247, 84)).toBe(2)
  expect(fitting(widths, 100, 84)).toBe(0)
  expect(fitting([], 0, 84)).toBe(0)
})
