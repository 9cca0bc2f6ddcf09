import { expect, it } from 'vitest'
import { piecesOf } from './text'

it('cuts a sentence where readings begin and end', () => {
  expect(piecesOf('到2025年达到800户左右。', [{ target: 'T01', from: 6, to: 14 }])).toEqual([
    { text: '到2025年', targets: [] },
    { text: '达到800户左右', targets: ['T01'] },
    { text: '。', targets: [] },
  ])
})

it('lets two targets share characters', () => {
  const pieces = piecesOf('甲乙丙丁', [
    { target: 'A', from: 0, to: 3 },
    { target: 'B', from: 2, to: 4 },
  ])
  expect(pieces.map(({ targets }) => targets)).toEqual([['A'], ['A', 'B'], ['B']])
})

it('counts code points, not units', () => {
  expect(piecesOf('𠮷800户', [{ target: 'T', from: 1, to: 5 }]).map(({ text }) => text)).toEqual(['𠮷', '800户'])
})

it('leaves out a span that is no part of the sentence', () => {
  expect(piecesOf('短', [{ target: 'T', from: 0, to: 9 }])).toEqual([{ text: '短', targets: [] }])
})
