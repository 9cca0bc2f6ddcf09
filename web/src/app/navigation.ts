import type { Role } from '@/api/contract'

/** A way into the house: the name of its route, which is also the key of its words and icon. */
export interface Entry {
  route: string
  /** Routes on which the entry is marked as where one is. */
  under: readonly string[]
  roles: readonly Role[]
}

const ACCEPTING: readonly Role[] = ['PARK_OFFICE', 'COUNTY_OFFICE', 'PREFECTURE_OFFICE', 'PROVINCE_OFFICE', 'LEADER']
const OFFICES: readonly Role[] = [...ACCEPTING, 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR']

/** In the order of the bar. A firm meets no target while it files (architecture.md, "Law that shapes it"). */
export const ENTRIES: readonly Entry[] = [
  { route: 'wall', under: ['wall', 'figure'], roles: OFFICES },
  { route: 'filings', under: ['filings', 'filing'], roles: ['ENTERPRISE', ...ACCEPTING] },
  { route: 'targets', under: ['targets', 'target'], roles: OFFICES },
  { route: 'enterprises', under: ['enterprises', 'enterprise'], roles: ['ENTERPRISE', ...ACCEPTING] },
  { route: 'plan', under: ['plan', 'plan-drafts', 'plan-draft'], roles: OFFICES },
  { route: 'people', under: ['people', 'posts'], roles: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] },
  { route: 'journal', under: ['journal'], roles: ['AUDITOR'] },
]

export const entriesFor = (role: Role | undefined, exists: (route: string) => boolean): Entry[] =>
  ENTRIES.filter(({ route, roles }) => role !== undefined && roles.includes(role) && exists(route))

/** Where a role begins its day: the first thing it may open. */
export const homeOf = (role: Role | undefined): string => (role === 'ENTERPRISE' ? 'filings' : 'wall')
