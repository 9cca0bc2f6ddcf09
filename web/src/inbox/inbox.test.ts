import { expect, test } from 'vitest'
import { keyDeed, rowFrom, toneOf, widthsOf, type CaseDays, type InboxRow } from './inbox'

const row = (id: number) => ({ id }) as InboxRow
const days = (count: number) => ({ days: count }) as CaseDays
const press = (key: string, on: Element = document.body) => {
  const event = new KeyboardEvent('keydown', { key })
  Object.defineProperty(event, 'target', { value: on })
  return keyDeed(event)
}

test('keys go through the list and decide, but not while a person types', () => {
  expect(press('j')).toBe('next')
  expect(press('k')).toBe('previous')
  expect(press('Enter')).toBe('open')
  expect(press('a')).toBe('agree')
  expect(press('r')).toBe('return')
  expect(press('x')).toBeUndefined()
  expect(press('a', document.createElement('textarea'))).toBeUndefined()
  expect(press('Enter', document.createElement('button'))).toBeUndefined()
})

test('the list is walked to its ends', () => {
  const rows = [row(1), row(2), row(3)]
  expect(rowFrom(rows, '2', 1)?.id).toBe(3)
  expect(rowFrom(rows, '3', 1)?.id).toBe(3)
  expect(rowFrom(rows, '1', -1)?.id).toBe(1)
  expect(rowFrom(rows, undefined, 1)?.id).toBe(1)
  expect(rowFrom([], '1', 1)).toBeUndefined()
})

test('a bar shows who held it how long', () => {
  expect(widthsOf([days(1), days(3)])).toEqual([25, 75])
  expect(widthsOf([days(0)])).toEqual([0])
})

test('colours say what is late', () => {
  expect(toneOf('RED')).toBe('red')
  expect(toneOf('ORANGE')).toBe('amber')
  expect(toneOf('STOPPED')).toBe('grey')
})
