import { expect, test } from 'vitest'
import { apiOf, filingOf, narrowed, queryIn } from './figureQuery'

test('only what a figure knows goes to the server, in a fixed order', () => {
  const query = queryIn({ view: 'park', period: '2025-C10', region: '632800', provinceOnly: '', park: null })
  expect(apiOf('GROSS_OUTPUT', query, '/members', { sort: '-value' })).toBe(
    '/api/figures/GROSS_OUTPUT/members?region=632800&period=2025-C10&sort=-value',
  )
})

test('a part of a breakdown opens the same figure of the part', () => {
  expect(narrowed('GROSS_OUTPUT', { region: '630000', period: '2025-C10' }, 'park', 'P02')).toEqual({
    name: 'figure',
    params: { indicator: 'GROSS_OUTPUT' },
    query: { region: '630000', period: '2025-C10', park: 'P02' },
  })
})

test('evidence leads to the filing, and what is no filing leads nowhere', () => {
  expect(filingOf('filings/91630000226593742J/B204-1/2025-10/2')?.path).toBe(
    '/filings/91630000226593742J/B204-1/2025-10',
  )
  expect(filingOf('roster/91630000226593742J')).toBeUndefined()
})
