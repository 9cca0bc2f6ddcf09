import { expect, test } from 'vitest'
import { byViewpoint, inOrder, monthOf, pageOf, toneOfFinding, type PhotoFinding, type Shot } from './photos'

const shot = (id: number, viewpoint: string, month?: string, takenAt?: string): Shot =>
  ({
    kind: 'filing',
    key: 'A/B204-1/2025-10',
    evidence: { id, at: '2025-11-05T02:00:00Z' },
    photo: { viewpoint, month, takenAt, findings: [] },
  }) as unknown as Shot

test('a photo stands for the month of its subject, else for when it was taken, else for when it came', () => {
  expect(monthOf(shot(1, '', '2025-10', '2025-08-01T00:00:00Z'))).toBe('2025-10')
  expect(monthOf(shot(1, '', undefined, '2025-08-01T00:00:00Z'))).toBe('2025-08')
  expect(monthOf(shot(1, ''))).toBe('2025-11')
})

test('viewpoints that every project has come first, the nameless last, months in order', () => {
  const rows = byViewpoint([
    shot(1, '', '2025-10'),
    shot(2, '塔吊', '2025-10'),
    shot(3, 'works', '2025-10'),
    shot(4, 'fixed', '2025-10'),
    shot(5, 'fixed', '2025-08'),
    shot(6, 'fixed', '2025-10'),
  ])
  expect(rows.map(({ name }) => name)).toEqual(['fixed', 'works', '塔吊', ''])
  expect(rows[0]?.months.map(({ month, shots }) => [month, shots.map(({ evidence }) => evidence.id)])).toEqual([
    ['2025-08', [5]],
    ['2025-10', [4, 6]],
  ])
  expect(inOrder(rows).map(({ evidence }) => evidence.id)).toEqual([5, 4, 6, 3, 2, 1])
})

test('the same photo elsewhere is the gravest mark', () => {
  const finding = (ruleId: string, severity: string) => ({ finding: { ruleId, severity } }) as unknown as PhotoFinding
  expect(toneOfFinding(finding('photo-used-elsewhere', 'EXPLAIN'))).toBe('red')
  expect(toneOfFinding(finding('photo-alike-before', 'EXPLAIN'))).toBe('red')
  expect(toneOfFinding(finding('photo-off-site', 'EXPLAIN'))).toBe('amber')
  expect(toneOfFinding(finding('photo-no-time', 'HINT'))).toBe('grey')
})

test('a subject leads to its page where it has one', () => {
  expect(pageOf('filing', 'A/B204-1/2025-10')).toBe('/filings/A/B204-1/2025-10')
  expect(pageOf('query', 'A/B204-1/2025-10/2')).toBe('/filings/A/B204-1/2025-10')
  expect(pageOf('roster-file', '7')).toBe('/roster/files/7')
  expect(pageOf('elsewhere', '7')).toBeUndefined()
})
