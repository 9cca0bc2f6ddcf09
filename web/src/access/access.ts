import type { Role, Schemas } from '@/api/contract'

export type PersonRow = Schemas['PersonRow']

export type PostRow = Schemas['PostRow']

export type JournalRow = Schemas['JournalRow']

export type Verification = Schemas['Verification']

export const ROLES: readonly Role[] = [
  'ENTERPRISE',
  'PARK_OFFICE',
  'COUNTY_OFFICE',
  'PREFECTURE_OFFICE',
  'PROVINCE_OFFICE',
  'LEADER',
  'DEPARTMENT',
  'CONFERENCE_OFFICE',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDITOR',
]
