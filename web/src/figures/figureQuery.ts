import type { LocationQuery, RouteLocationRaw } from 'vue-router'
import { addressOf } from '@/kernel/http'

/** What a figure is about, as the address and the server's query name it. */
export interface FigureQuery {
  region?: string
  park?: string
  industry?: string
  cluster?: string
  period?: string
  known?: string
  provinceOnly?: string
}

const NAMES = ['region', 'park', 'industry', 'cluster', 'period', 'known', 'provinceOnly'] as const

export function queryIn(query: LocationQuery): FigureQuery {
  const given = NAMES.map((name) => [name, query[name]] as const)
  return Object.fromEntries(given.filter(([, value]) => typeof value === 'string' && value !== ''))
}

/** The address of a figure or of what it opens down to: `''`, `/members`, `/bridge` … */
export const apiOf = (indicator: string, query: FigureQuery, tail = '', more: Record<string, string> = {}) =>
  addressOf(`/api/figures/${indicator}${tail}`, { ...query, ...more })

export type Dimension = 'region' | 'park' | 'industry' | 'cluster'

/** The same figure, narrowed to one part of a breakdown. */
export const narrowed = (indicator: string, query: FigureQuery, by: Dimension, code: string): RouteLocationRaw => ({
  name: 'figure',
  params: { indicator },
  query: { ...query, [by]: code },
})

/** Where a proof opens: `filings/91…/B204-1/2025-10/2` is the second revision on the page of the filing. */
export function filingOf(evidence: string): { path: string; api: string; revision: string } | undefined {
  const [kind, creditCode, form, month, revision = ''] = evidence.replace(/^\//, '').split('/')
  if (kind !== 'filings' || !creditCode || !form || !month) return undefined
  const path = `/filings/${creditCode}/${form}/${month}`
  return { path, api: `/api${path}`, revision }
}

/** Where a member opens: its filing, or the project that it is: `projects/12`, `projects/12/production`. */
export function pathOf(evidence: string): string | undefined {
  const [, project, part] = /^\/?projects\/(\d+)(?:\/(\w+))?$/.exec(evidence) ?? []
  if (!project) return filingOf(evidence)?.path
  return `/projects/${project}${part ? `?tab=${part}` : ''}`
}

/** The project of whose certificate of production a member is the proof: `projects/12/production`. */
export const certificateOf = (evidence: string): string | undefined =>
  /^\/?projects\/(\d+)\/production$/.exec(evidence)?.[1]
