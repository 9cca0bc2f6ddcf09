import { expect, test } from 'vitest'
import { deedOf, lineOf, stepFrom, type Item } from './queue'

const items = ['A', 'B', 'C'].map((creditCode) => ({ creditCode }) as Item)

test('steps stay within the list', () => {
  expect(stepFrom(items, 'B', 1)?.creditCode).toBe('C')
  expect(stepFrom(items, 'C', 1)?.creditCode).toBe('C')
  expect(stepFrom(items, 'A', -1)?.creditCode).toBe('A')
  expect(stepFrom(items, undefined, 1)?.creditCode).toBe('A')
  expect(stepFrom([], 'A', 1)).toBeUndefined()
})

test('a key is a deed unless a person types', () => {
  expect(deedOf(new KeyboardEvent('keydown', { key: 'j' }))).toBe('next')
  expect(deedOf(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true }))).toBeUndefined()
  const field = document.createElement('textarea')
  document.body.append(field)
  let deed: string | undefined = 'none'
  field.addEventListener('keydown', (event) => (deed = deedOf(event)))
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
  expect(deed).toBeUndefined()
})

test('a line leaves out what is not known', () => {
  expect(lineOf([0, undefined, 10], 10, 100, 50)).toBe('0.0,50.0 100.0,0.0')
})
