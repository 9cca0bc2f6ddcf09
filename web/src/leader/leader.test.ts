import { expect, test } from 'vitest'
import { bodyOf, comesAgain, emptyNote, newKey, typedIn } from './notes'

const note = () => emptyNote('leader', { project: 7, sponsorship: 3, nameZh: '项目' }, '2025-11-05', '项目现场')

test('a key is a UUID, also where the browser makes none', () => {
  expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('an untouched note is not worth keeping', () => {
  expect(typedIn(note())).toBe(false)
  expect(typedIn({ ...note(), problems: '外线电源' })).toBe(true)
  expect(typedIn({ ...note(), photos: [{ name: 'a', type: 'image/png', bytes: new ArrayBuffer(1) }] })).toBe(true)
})

test('problems are a line each, and a promise has its date', () => {
  const body = bodyOf({ ...note(), problems: ' 外线电源 \n\n用地指标', promise: '年内接入', due: '2025-12-31' })
  expect(body.items).toEqual([
    { kind: 'PROBLEM', text: '外线电源', due: null },
    { kind: 'PROBLEM', text: '用地指标', due: null },
    { kind: 'PROMISE', text: '年内接入', due: '2025-12-31' },
  ])
  expect(body.where).toBeNull()
})

test('a place goes with its datum, to six decimals', () => {
  expect(bodyOf({ ...note(), where: { lat: 36.42101234, lon: 94.90398765, accuracy: 8.4 } }).where).toEqual({
    lat: 36.421012,
    lon: 94.903988,
    accuracy: 8,
    datum: 'WGS84',
  })
})

test('what nobody answered is tried again, what was refused is not', () => {
  const problem = (status: number) => ({ type: '', title: '', status })
  expect([0, 401, 429, 500, 503].map((status) => comesAgain(problem(status)))).toEqual([true, true, true, true, true])
  expect([403, 409, 422].map((status) => comesAgain(problem(status)))).toEqual([false, false, false])
})
